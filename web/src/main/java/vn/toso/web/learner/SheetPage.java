package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.toso.course.Courses;
import vn.toso.practice.CheckOffSheet;
import vn.toso.practice.CheckOffSheets;
import vn.toso.web.words.Reader;

/** A check-off sheet on paper, for a village without phones; a committee types it in later. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SheetPage {
    @Inject
    Reader reader;

    @Inject
    Courses courses;

    @Inject
    CheckOffSheets sheets;

    private String course = "";
    private String title = "";
    private CheckOffSheet sheet;

    /** @throws vn.toso.shared.Refused {@code course.unknown}, {@code sheet.unknown} */
    public void load() {
        title = courses.outline(reader.asking(), course).title();
        sheet = sheets.ofCourse(reader.asking(), course);
    }

    public CheckOffSheet getSheet() {
        return sheet;
    }

    public String getTitle() {
        return title;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }
}
