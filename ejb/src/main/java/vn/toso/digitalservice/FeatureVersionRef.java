package vn.toso.digitalservice;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toso.shared.Refused;

/** Names one version of a feature, written {@code VNEID-ACCOUNT.ACTIVATE@1}. Lessons, questions and evidence point at it. */
@Embeddable
public record FeatureVersionRef(String feature, int number) implements Serializable, Comparable<FeatureVersionRef> {
    private static final Pattern FEATURE = Pattern.compile("[A-Z0-9-]{1,40}\\.[A-Z0-9-]{1,39}");
    private static final Pattern FORM = Pattern.compile("([^@]+)@([1-9][0-9]{0,3})");

    public FeatureVersionRef {
        if (!FEATURE.matcher(feature).matches() || number < 1) {
            throw new IllegalArgumentException("no version of a feature: " + feature + "@" + number);
        }
    }

    /** @throws Refused {@code digitalservice.feature-malformed} when it is not written like that */
    public static FeatureVersionRef parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !FEATURE.matcher(form.group(1)).matches()) {
            throw new Refused("digitalservice.feature-malformed", text);
        }
        return new FeatureVersionRef(form.group(1), Integer.parseInt(form.group(2)));
    }

    @Override
    public int compareTo(FeatureVersionRef other) {
        int byFeature = feature.compareTo(other.feature);
        return byFeature == 0 ? Integer.compare(number, other.number) : byFeature;
    }

    @Override
    public String toString() {
        return feature + "@" + number;
    }
}
