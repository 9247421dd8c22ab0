package vn.toso.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import vn.toso.course.Area;
import vn.toso.shared.Refused;

/** How many questions of each part a paper draws. */
public record Blueprint(Map<Part, Integer> draws) {
    /**
     * A question on a paper.
     *
     * @param optionOrder the positions in the bank of its options, in the order in which the paper shows them
     */
    public record Drawn(Question question, List<Integer> optionOrder) {
        private static final Comparator<Option> AS_READ = Comparator.comparing(Option::area, Area.AS_READ);

        public Drawn {
            optionOrder = List.copyOf(optionOrder);
        }

        /**
         * True or false is always asked in the same order; people look for it there. Places of a drawn screen come as they are read.
         * What is to be put in order or paired never stands right already.
         */
        private static Drawn shuffled(Question question, Random chance) {
            List<Integer> order = question.options().stream()
                    .sorted(question.kind() == QuestionKind.TAP ? AS_READ : Comparator.comparing(Option::position))
                    .map(Option::position)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (question.kind() != QuestionKind.TRUEFALSE && question.kind() != QuestionKind.TAP) {
                List<Integer> right = List.copyOf(order);
                do {
                    Collections.shuffle(order, chance);
                } while (question.kind().isArranged() && order.equals(right));
            }
            return new Drawn(question, order);
        }
    }

    public Blueprint {
        if (draws.isEmpty() || draws.values().stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("a blueprint draws at least one question of each part it names");
        }
        draws = Collections.unmodifiableMap(new EnumMap<>(draws));
    }

    /** How many questions a paper has. */
    public int size() {
        return draws.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The same bank and the same seed give the same paper, whatever order the bank comes in.
     *
     * @return the drawn questions, part by part, each with the order of its options
     * @throws Refused {@code assessment.bank-small} when a part has fewer questions than are drawn
     */
    public List<Drawn> draw(List<Question> bank, long seed) {
        Random chance = new Random(mixed(seed));
        List<Drawn> paper = new ArrayList<>();
        Arrays.stream(Part.values()).filter(draws::containsKey).forEach(part -> paper.addAll(draw(bank, part, chance)));
        return List.copyOf(paper);
    }

    private List<Drawn> draw(List<Question> bank, Part part, Random chance) {
        int wanted = draws.getOrDefault(part, 0);
        List<Question> candidates = bank.stream()
                .filter(question -> question.part() == part)
                .sorted(Comparator.comparing(Question::code))
                .collect(Collectors.toCollection(ArrayList::new));
        if (candidates.size() < wanted) {
            throw new Refused("assessment.bank-small", part, wanted, candidates.size());
        }
        Collections.shuffle(candidates, chance);
        return candidates.stream()
                .limit(wanted)
                .map(question -> Drawn.shuffled(question, chance))
                .toList();
    }

    /** Neighbouring seeds would begin alike; the finaliser of SplitMix64 spreads them. */
    private static long mixed(long seed) {
        long first = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
