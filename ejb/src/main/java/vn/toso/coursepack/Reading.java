package vn.toso.coursepack;

import java.util.List;

/** What came of reading a package: the package as far as it could be understood, and every problem by file and line. */
public final class Reading {
    private final CoursePackage pack;
    private final List<Problem> problems;

    Reading(CoursePackage pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    public PackMeasures measures() {
        return PackMeasures.of(pack);
    }

    CoursePackage pack() {
        return pack;
    }
}
