package vn.toso.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.ImportPlan;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.Jurisdiction;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Takes a file, shows line by line what it would do, and does it only when told to, all or nothing. */
public abstract class PlannedImport implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LINES_SHOWN = 100;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    private transient @Nullable Part upload;
    private byte[] file = {};
    private transient @Nullable ImportPlan plan;
    private String hash = "";
    private String told = "";

    abstract ImportPlan plan(Jurisdiction asking, byte[] of);

    abstract ImportPlan apply(Jurisdiction asking, byte[] of, String shown);

    /** The dry run: reads the file, which the door keeps small, and writes nothing. */
    public void tryOut() throws IOException {
        told = "";
        Part chosen = upload;
        if (chosen == null || chosen.getSize() == 0) {
            plan = null;
            told = words.of("plan.file-missing");
            return;
        }
        try (InputStream in = chosen.getInputStream()) {
            file = in.readAllBytes();
        }
        look();
    }

    /** Does what the dry run showed; refused, it looks again at what the file would do now. */
    public void apply() {
        words.tried(this::applied).ifPresent(no -> {
            look();
            told = no;
        });
    }

    private void applied() {
        ImportPlan done = apply(reader.asking(), file, hash);
        told = words.of("plan.applied", done.count(Action.CREATE), done.count(Action.CHANGE));
        plan = null;
        file = new byte[0];
    }

    private void look() {
        plan = null;
        words.tried(this::looked).ifPresent(no -> {
            told = no;
            file = new byte[0];
        });
    }

    private void looked() {
        ImportPlan found = plan(reader.asking(), file);
        plan = found;
        hash = found.hash();
    }

    /** What stops the file first, then what is left out, then the others in the order of the file, as many as a page can hold. */
    public List<ImportPlan.Line> getLines() {
        return plan == null
                ? List.of()
                : plan.lines().stream()
                        .sorted(Comparator.comparing(PlannedImport::rank))
                        .limit(LINES_SHOWN)
                        .toList();
    }

    private static int rank(ImportPlan.Line line) {
        return switch (line.action()) {
            case REFUSE -> 0;
            case SKIP -> 1;
            case CREATE, CHANGE, KEEP -> 2;
        };
    }

    public String getSummary() {
        return plan == null
                ? ""
                : words.of(
                        "plan.summary",
                        plan.count(Action.CREATE),
                        plan.count(Action.CHANGE),
                        plan.count(Action.KEEP),
                        plan.count(Action.SKIP),
                        plan.count(Action.REFUSE));
    }

    public String reason(ImportPlan.Line line) {
        return line.reason() == null ? "" : words.refusalOf(line.reason(), line.details());
    }

    public String action(ImportPlan.Line line) {
        return words.of("plan.action." + line.action().name().toLowerCase(Locale.ROOT));
    }

    /** The class of style in which the action stands. */
    public String style(ImportPlan.Line line) {
        return switch (line.action()) {
            case REFUSE -> "none";
            case SKIP -> "wait";
            case CREATE, CHANGE, KEEP -> "";
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

    public int getShown() {
        return LINES_SHOWN;
    }

    public @Nullable Part getUpload() {
        return upload;
    }

    public void setUpload(@Nullable Part upload) {
        this.upload = upload;
    }

    public String getTold() {
        return told;
    }
}
