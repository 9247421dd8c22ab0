package vn.toso.shared;

/** A share from 0 to 100, rounded down, so that 79.9 % never passes for 80 %. */
public record Percent(int value) implements Comparable<Percent> {
    public Percent {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("a percent lies between 0 and 100, not " + value);
        }
    }

    public static Percent of(int part, int whole) {
        if (part < 0 || whole <= 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
        return new Percent(part * 100 / whole);
    }

    public boolean reaches(Percent mark) {
        return value >= mark.value;
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(value, other.value);
    }
}
