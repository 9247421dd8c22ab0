package vn.toso.reporting;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.toso.qualification.Standing;

/** One cell of a report. It knows what it is, so that a page writes it as people do and a sheet keeps a real number or day. */
public sealed interface Cell {
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    Cell NOTHING = new Text("");

    /** As it stands on the page and on paper. */
    String said(Tongue tongue);

    /** What somebody wrote: a name, a place, a question. */
    record Text(String text) implements Cell {
        @Override
        public String said(Tongue tongue) {
            return text;
        }
    }

    /** What is kept in both languages. */
    record Named(String vietnamese, String english) implements Cell {
        @Override
        public String said(Tongue tongue) {
            return tongue.choose(vietnamese, english);
        }
    }

    /** Words of ours; a detail that is itself a cell is said first, as far as it is not a number. */
    record Word(Wording wording, String key, List<Object> details) implements Cell {
        public Word {
            details = List.copyOf(details);
        }

        static Word of(Wording wording, String key, Object... details) {
            return new Word(wording, key, List.of(details));
        }

        @Override
        public String said(Tongue tongue) {
            Object[] said = details.stream()
                    .map(detail -> detail instanceof Cell cell ? cell.said(tongue) : detail)
                    .toArray();
            return tongue.word(wording, key, said);
        }
    }

    /** How many. */
    record Count(long number) implements Cell {
        @Override
        public String said(Tongue tongue) {
            return NumberFormat.getIntegerInstance(tongue.locale()).format(number);
        }
    }

    /** How many of a hundred. */
    record Share(int percent) implements Cell {
        /** @return nothing where there is none of which it could be a share */
        static Cell of(long part, long whole) {
            return whole == 0 ? NOTHING : new Share((int) (100 * part / whole));
        }

        @Override
        public String said(Tongue tongue) {
            return percent + " %";
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {
        @Override
        public String said(Tongue tongue) {
            return DAY.format(day);
        }
    }

    /** What stands between somebody and being qualified. */
    record Missing(Standing standing) implements Cell {
        @Override
        public String said(Tongue tongue) {
            return tongue.missing(standing);
        }
    }
}
