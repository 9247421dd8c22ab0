package vn.toso.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.toso.shared.Refused;
import vn.toso.shared.VietnamTime;

/** Sentences of the bundles with their details filled in: {@code #{words.of('learner.home.minutes', 12)}}. */
@Named
@RequestScoped
public class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final String PAGES = "vn.toso.web.messages";
    private static final String REFUSALS = "vn.toso.refusals";

    @Inject
    Reader reader;

    public String of(String key, Object... details) {
        return fill(PAGES, key, reader.locale(), details);
    }

    /** The sentence of a refusal; an unknown key, which only a forged address brings, gets the general one. */
    public String refusal(String key, Object... details) {
        try {
            return fill(REFUSALS, "refused." + key, reader.locale(), details);
        } catch (MissingResourceException unknown) {
            return of("refused.unknown");
        }
    }

    /** The same for a page, which has the details as a list. */
    public String refusalOf(String key, List<Object> details) {
        return refusal(key, details.toArray());
    }

    /**
     * Does something for a page that stays where it is.
     *
     * @return why it was refused; empty when it was done
     */
    public Optional<String> tried(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refused no) {
            return Optional.of(refusalOf(no.key(), no.details()));
        }
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A moment by the clocks of Vietnam. */
    public String moment(Instant moment) {
        return moment.atZone(VietnamTime.ZONE).format(MOMENT);
    }

    static String fill(String bundle, String key, Locale locale, Object... details) {
        String pattern = ResourceBundle.getBundle(bundle, locale).getString(key);
        return details.length == 0 ? pattern : new MessageFormat(pattern, locale).format(details);
    }
}
