package vn.toso.course;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/** Where a finger may tap on a drawn phone, in the drawing's units from its top left corner; large enough for an old thumb. */
public record Area(int x, int y, int width, int height) {
    public static final int PHONE_WIDTH = 220;
    public static final int PHONE_HEIGHT = 330;
    public static final int SMALLEST = 34;
    /** From the top, and in a row from the left; what lies nowhere comes last. */
    public static final Comparator<@Nullable Area> AS_READ =
            Comparator.nullsLast(Comparator.comparing(Area::y).thenComparing(Area::x));

    private static final Pattern FORM = Pattern.compile("([0-9]{1,3}) ([0-9]{1,3}) ([0-9]{1,3}) ([0-9]{1,3})");

    public Area {
        boolean inside = x >= 0 && y >= 0 && x + width <= PHONE_WIDTH && y + height <= PHONE_HEIGHT;
        if (!inside || width < SMALLEST || height < SMALLEST) {
            throw new Refused("course.area", x + " " + y + " " + width + " " + height, SMALLEST);
        }
    }

    /** @throws Refused {@code course.area} when it is not {@code x y width height}, too small or outside the phone */
    public static Area parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refused("course.area", text, SMALLEST);
        }
        return new Area(number(form, 1), number(form, 2), number(form, 3), number(form, 4));
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    public boolean meets(Area other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
}
