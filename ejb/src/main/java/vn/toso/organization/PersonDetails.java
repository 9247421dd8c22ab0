package vn.toso.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.toso.shared.Refused;
import vn.toso.shared.Text;

/**
 * What a file or a form says of a person, cleaned and found plausible.
 *
 * @param birthYear 0 when not known
 * @param phone ten or eleven digits from 0, or empty when not known
 * @param languages codes of the languages to help in, such as {@code vi}, {@code thai}, {@code kho-mu}
 */
public record PersonDetails(String name, int birthYear, String phone, List<String> languages) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'-]{1,119}");
    private static final Pattern PHONE = Pattern.compile("0[0-9]{8,10}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z][a-z-]{1,19}");
    private static final Map<String, String> KINH = Map.of("viet", "vi", "kinh", "vi", "tieng-viet", "vi");
    private static final int GIVEN_NAME = 60;
    private static final int LANGUAGES = 100;

    public PersonDetails {
        languages = List.copyOf(languages);
        if (!NAME.matcher(name).matches() || Text.givenName(name).length() > GIVEN_NAME) {
            throw new Refused("person.name", name);
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            throw new Refused("person.phone", phone);
        }
        if (!languages.stream().allMatch(code -> LANGUAGE.matcher(code).matches())
                || String.join(" ", languages).length() > LANGUAGES) {
            throw new Refused("person.languages", String.join(" ", languages));
        }
    }

    /** @throws Refused {@code person.*} for the first cell that is not plausible */
    static PersonDetails read(String name, String birthYear, String phone, String languages) {
        return new PersonDetails(Text.stored(name), year(birthYear), digits(phone), codes(languages));
    }

    private static int year(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("(19|20)[0-9]{2}")) {
            throw new Refused("person.birth-year", text);
        }
        return Integer.parseInt(text);
    }

    /** A spreadsheet takes a telephone number for a number and drops the zero in front. */
    private static String digits(String text) {
        String bare = text.replaceAll("[ .()-]", "").replaceFirst("^(\\+|00)84", "0");
        return bare.matches("[1-9][0-9]{8}") ? "0" + bare : bare;
    }

    private static List<String> codes(String text) {
        String between = text.matches(".*[,;].*") ? "[,;]" : " ";
        return Arrays.stream(text.split(between))
                .map(word -> Text.plain(word).replace(' ', '-'))
                .filter(word -> !word.isEmpty())
                .map(word -> KINH.getOrDefault(word, word))
                .distinct()
                .toList();
    }

    /** @throws Refused {@code person.birth-year} when nobody of that year can be a member on that day */
    void mustFit(LocalDate day) {
        int age = day.getYear() - birthYear;
        if (birthYear != 0 && (age < 14 || age > 100)) {
            throw new Refused("person.birth-year", Integer.toString(birthYear));
        }
    }

    /** Two lines with the same key mean the same person. */
    Key key() {
        return new Key(Text.plain(name), birthYear, phone);
    }

    record Key(String plainName, int birthYear, String phone) {}
}
