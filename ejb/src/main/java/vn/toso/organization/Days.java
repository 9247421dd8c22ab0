package vn.toso.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;

/** Days as files have them: {@code 2025-07-01}, {@code 1/7/2025}, or the day number that a spreadsheet keeps. */
final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private Days() {}

    /** @throws Refused {@code day.malformed} when it is no day from 1900 on */
    static LocalDate read(String text) {
        try {
            LocalDate day = parse(text);
            if (day.getYear() >= 1900 && day.isBefore(Period.OPEN)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw malformed(text, e);
        }
        throw new Refused("day.malformed", text);
    }

    /**
     * @param last the last day on which it holds; empty when it is open
     * @throws Refused {@code period.backwards} when it ends before it begins
     */
    static Period period(String first, String last) {
        LocalDate from = read(first);
        if (last.isEmpty()) {
            return Period.from(from);
        }
        LocalDate through = read(last);
        if (through.isBefore(from)) {
            throw new Refused("period.backwards", first, last);
        }
        return Period.through(from, through);
    }

    private static LocalDate parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            return day(written.group(3), written.group(2), written.group(1));
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1)));
        }
        throw new Refused("day.malformed", text);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Refused malformed(String text, DateTimeException cause) {
        Refused refused = new Refused("day.malformed", text);
        refused.initCause(cause);
        return refused;
    }
}
