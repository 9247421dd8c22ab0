package vn.toso.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.toso.measure.Villager.Paper;
import vn.toso.measure.Villager.Question;

/**
 * One run by chance: a member presses this and that on two phones, one of them shared with a neighbour, over a line on which everything
 * goes wrong; in the end the line is good and both sign in again. What the phones were told is compared with what the product has.
 */
final class RandomRun {
    private static final long A_YEAR = 365L * 24 * 3600 * 1000;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int ROUNDS = 4;

    /** Something pressed: whose it is, and on which phone it is kept. */
    private record Press(Villager owner, int phone, Phone.Kept kept) {}

    private final Random chance;
    private final Lane lane;
    private final Tally tally;
    private final Villager member;
    private final Villager neighbour;
    private final List<Phone> phones;
    private final List<Press> pressed = new ArrayList<>();
    private final Map<Villager, List<UUID>> lessonsBefore = new HashMap<>();
    private final boolean isControl;

    RandomRun(Random chance, Lane lane, Tally tally, boolean isControl) {
        this.chance = chance;
        this.lane = lane;
        this.tally = tally;
        this.isControl = isControl;
        int first = chance.nextInt(lane.villagers().size());
        int second = (first + 1 + chance.nextInt(lane.villagers().size() - 1))
                % lane.villagers().size();
        member = lane.villagers().get(first);
        neighbour = lane.villagers().get(second);
        phones = List.of(new Phone(isControl), new Phone(isControl));
    }

    void happen() {
        for (Villager villager : List.of(member, neighbour)) {
            lessonsBefore.put(villager, lane.records().lessonsOf(villager.account()));
        }
        phones.forEach(phone -> phone.setClockOff((chance.nextInt(3) - 1) * A_YEAR));
        int acts = 3 + chance.nextInt(8);
        for (int act = 0; act < acts; act++) {
            press(chance.nextInt(5) == 0 ? neighbour : member);
            while (chance.nextInt(3) != 0) {
                misfortune();
            }
        }
        allIsWellAgain();
        tally.ran();
        judge();
        member.forgetPaper();
        neighbour.forgetPaper();
    }

    private void press(Villager who) {
        int phone = who == neighbour ? 0 : chance.nextInt(phones.size());
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> keep(who, phone, "lesson", who.lesson(chance));
            case 3 -> again(who, phone);
            case 4 -> keep(who, phone, "put-aside", "lesson=K04-L1&step=" + (1 + chance.nextInt(6)));
            case 5 -> handIn(who, phone);
            default -> answer(who, phone);
        }
    }

    private void keep(Villager who, int phone, String form, String body) {
        pressed.add(new Press(who, phone, phones.get(phone).keep(who.key(), form, body)));
    }

    /** The same button once more, on the same copy of the page. */
    private void again(Villager who, int phone) {
        pressed.stream()
                .filter(press -> press.owner() == who)
                .reduce((earlier, later) -> later)
                .ifPresent(press ->
                        keep(who, phone, press.kept().form(), press.kept().body()));
    }

    private void answer(Villager who, int phone) {
        Paper paper = who.paper();
        if (paper != null) {
            answer(
                    who,
                    phone,
                    paper.questions().get(chance.nextInt(paper.questions().size())));
        }
    }

    private void answer(Villager who, int phone, Question question) {
        String answer = question.answers().get(chance.nextInt(question.answers().size()));
        keep(who, phone, "answer", question.fields() + "&" + answer);
    }

    private void handIn(Villager who, int phone) {
        Paper paper = who.paper();
        if (paper != null) {
            // Only now and then: after some papers the quiz makes a member wait, and there would be none left to spoil.
            if (chance.nextInt(12) == 0) {
                paper.questions().forEach(question -> answer(who, phone, question));
            }
            keep(who, phone, "hand-in", paper.fields());
        }
    }

    /** A sending, mostly with trouble; the process is killed, the session is over, or it is another member's. */
    private void misfortune() {
        int phone = chance.nextInt(phones.size());
        Villager who = phone == 0 && chance.nextInt(4) == 0 ? neighbour : member;
        switch (chance.nextInt(8)) {
            case 0 -> who.losesSession(phone);
            case 1 -> who.signsIn(phone, chance);
            case 2 -> send(who, phone, Trouble.NONE, chance.nextInt(4));
            case 3 -> phones.get(0).send(member.key(), neighbour.session(0), NEVER);
            default -> {
                Trouble[] troubles = Trouble.values();
                send(who, phone, troubles[chance.nextInt(troubles.length)], NEVER);
            }
        }
    }

    private void send(Villager who, int phone, Trouble trouble, int killedAfter) {
        lane.trouble(trouble);
        phones.get(phone).send(who.key(), who.session(phone), killedAfter);
        lane.trouble(Trouble.NONE);
    }

    private void allIsWellAgain() {
        lane.proxy().deliverLate();
        for (Villager who : List.of(member, neighbour)) {
            for (int phone = 0; phone < phones.size(); phone++) {
                who.signsIn(phone, chance);
                for (int round = 0; round < ROUNDS; round++) {
                    phones.get(phone).send(who.key(), who.session(phone), NEVER);
                }
            }
        }
        lane.proxy().deliverLate();
    }

    private void judge() {
        Verdict verdict = new Verdict(lane.records(), tally, isControl);
        for (Press press : pressed) {
            Phone.Kept still = phones.get(press.phone()).of(press.owner().key()).stream()
                    .filter(kept -> kept.id().equals(press.kept().id()))
                    .findFirst()
                    .orElse(null);
            verdict.hear(press.owner().account(), press.phone(), press.kept(), still);
        }
        lessonsBefore.forEach((villager, before) -> verdict.onLessons(villager.account(), before));
        verdict.onAnswers(phones.stream().map(Phone::name).toList());
        verdict.onPapers();
    }
}
