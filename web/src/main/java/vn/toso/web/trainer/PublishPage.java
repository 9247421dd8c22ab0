package vn.toso.web.trainer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.coursepack.CourseFiles;
import vn.toso.coursepack.CoursePacks;
import vn.toso.coursepack.PackMeasures;
import vn.toso.coursepack.PackPlan;
import vn.toso.coursepack.PackPlan.Outcome;
import vn.toso.coursepack.Problem;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Takes a course as a zip, names whatever is wrong with it, and publishes it only when told to, whole or not at all. */
@Named
@ViewScoped
public class PublishPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient CoursePacks packs;

    private final Form form = new Form();
    private byte[] file = {};
    private transient @Nullable PackPlan plan;
    private String told = "";

    /** What the trainer enters. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1L;
        private transient @Nullable Part upload;

        public @Nullable Part getUpload() {
            return upload;
        }

        public void setUpload(@Nullable Part upload) {
            this.upload = upload;
        }
    }

    /** The dry run: reads the package and writes nothing. */
    public void tryOut() throws IOException {
        plan = null;
        told = "";
        Part upload = form.getUpload();
        if (upload == null || upload.getSize() == 0) {
            told = words.of("trainer.publish.file-missing");
            return;
        }
        file = upload.getInputStream().readAllBytes();
        trying(() -> plan = packs.check(reader.asking(), CourseFiles.ofZip(file)));
    }

    /** Does what the dry run showed. */
    public void apply() {
        trying(() -> {
            PackPlan done = packs.publish(reader.asking(), CourseFiles.ofZip(file));
            told = words.of("trainer.publish.done", done.measures().title(), done.version());
            plan = null;
            file = new byte[0];
        });
    }

    private void trying(Runnable work) {
        words.tried(work).ifPresent(why -> told = why);
    }

    public String getSummary() {
        PackPlan found = plan;
        if (found == null) {
            return "";
        }
        PackMeasures course = found.measures();
        return switch (found.outcome()) {
            case REFUSED -> words.of("trainer.publish.refused", found.problems().size());
            case UNCHANGED -> words.of("trainer.publish.unchanged", course.title(), found.version());
            case NEW_VERSION ->
                words.of("trainer.publish.ready", course.title(), found.version(), course.lessons(), course.steps());
        };
    }

    public List<Problem> getProblems() {
        return plan == null ? List.of() : plan.problems();
    }

    public List<Problem> getRemarks() {
        return plan == null ? List.of() : plan.remarks();
    }

    public boolean isPlanned() {
        return plan != null;
    }

    public boolean isApplicable() {
        return plan != null && plan.outcome() == Outcome.NEW_VERSION;
    }

    public Form getForm() {
        return form;
    }

    public String getTold() {
        return told;
    }
}
