package vn.toso.coursepack;

import java.util.List;
import vn.toso.assessment.QuizDraft;

/** What came of reading a package: the package as far as it could be understood, and every problem by file and line. */
public final class Reading {
    private final CoursePackage pack;
    private final List<Problem> problems;
    private final List<Problem> remarks;

    Reading(CoursePackage pack, List<Problem> problems, List<Problem> remarks) {
        this.pack = pack;
        this.problems = List.copyOf(problems);
        this.remarks = List.copyOf(remarks);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** What an author should know, but what stops nothing: a recording whose text has changed. */
    public List<Problem> remarks() {
        return remarks;
    }

    public PackMeasures measures() {
        return PackMeasures.of(pack);
    }

    /** The question bank as it would be kept; only of a package without problems. */
    public QuizDraft quiz() {
        return new Drafts(pack).quiz();
    }

    public List<Confirmation> confirmations() {
        return pack.confirmations();
    }

    CoursePackage pack() {
        return pack;
    }
}
