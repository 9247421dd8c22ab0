package vn.toso.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.BoundaryImport;
import vn.toso.organization.ImportPlan;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Takes a file of boundaries, shows which units it would give one and which not, and does it only when told to, all or nothing. */
@Named
@ViewScoped
public class BoundariesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LINES_SHOWN = 100;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient BoundaryImport boundaries;

    private final Form form = new Form();
    private byte[] file = {};
    private transient @Nullable ImportPlan plan;
    private String hash = "";
    private String told = "";

    /** What the administrator enters. */
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

    /** The dry run: reads the file and writes nothing. */
    public void tryOut() throws IOException {
        plan = null;
        told = "";
        Part upload = form.getUpload();
        if (upload == null || upload.getSize() == 0) {
            told = words.of("admin.boundaries.file-missing");
            return;
        }
        try (InputStream in = upload.getInputStream()) {
            file = in.readNBytes(BoundaryImport.MOST_BYTES + 1);
        }
        look();
    }

    /** Does what the dry run showed. */
    public void apply() {
        try {
            ImportPlan done = boundaries.apply(reader.asking(), file, hash);
            told = words.of("admin.boundaries.applied", done.count(Action.CREATE), done.count(Action.CHANGE));
            plan = null;
            file = new byte[0];
        } catch (Refused no) {
            told = words.refusal(no.key(), no.details().toArray());
            look();
        }
    }

    private void look() {
        try {
            ImportPlan found = boundaries.plan(reader.asking(), file);
            plan = found;
            hash = found.hash();
        } catch (Refused no) {
            told = words.refusal(no.key(), no.details().toArray());
            file = new byte[0];
        }
    }

    /** What stops the file first, then what is left out, then the others, as many as a page can hold. */
    public List<ImportPlan.Line> getLines() {
        return plan == null
                ? List.of()
                : plan.lines().stream()
                        .sorted(Comparator.comparing(ImportPlan.Line::action).reversed())
                        .limit(LINES_SHOWN)
                        .toList();
    }

    public String getSummary() {
        return plan == null
                ? ""
                : words.of(
                        "admin.boundaries.summary",
                        plan.count(Action.CREATE),
                        plan.count(Action.CHANGE),
                        plan.count(Action.KEEP),
                        plan.count(Action.SKIP),
                        plan.count(Action.REFUSE));
    }

    public String reason(ImportPlan.Line line) {
        return line.reason() == null
                ? ""
                : words.refusal(line.reason(), line.details().toArray());
    }

    public String action(ImportPlan.Line line) {
        return words.of("admin.import.action." + line.action().name().toLowerCase(Locale.ROOT));
    }

    public String word(ImportPlan.Line line) {
        return switch (line.action()) {
            case REFUSE -> "none";
            case SKIP -> "wait";
            default -> "";
        };
    }

    public boolean isPlanned() {
        return plan != null;
    }

    public boolean isApplicable() {
        return plan != null && !plan.isRefused() && !plan.changesNothing();
    }

    public boolean isCut() {
        return plan != null && plan.lines().size() > LINES_SHOWN;
    }

    public int getMegabytes() {
        return BoundaryImport.MOST_MEGABYTES;
    }

    public int getPoints() {
        return BoundaryImport.MOST_POINTS;
    }

    public int getShown() {
        return LINES_SHOWN;
    }

    public Form getForm() {
        return form;
    }

    public String getTold() {
        return told;
    }
}
