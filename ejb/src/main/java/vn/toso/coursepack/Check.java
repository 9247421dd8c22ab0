package vn.toso.coursepack;

/** One thing that a package must be; it adds whatever it finds and never stops at the first. */
interface Check {
    void look(CoursePackage pack, Problems problems);
}
