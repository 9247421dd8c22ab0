package vn.toso.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.ImportPlan;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.RosterImport;
import vn.toso.organization.UnitImport;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Takes a file, shows line by line what it would do, and does it only when told to, all or nothing. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LINES_SHOWN = 100;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient UnitImport units;

    @Inject
    transient RosterImport roster;

    private final Form form = new Form();
    private byte[] file = {};
    private boolean ofRoster;
    private transient @Nullable ImportPlan plan;
    private String hash = "";
    private String told = "";

    /** What the administrator enters. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1L;
        private transient @Nullable Part upload;
        private String kind = "units";

        public @Nullable Part getUpload() {
            return upload;
        }

        public void setUpload(@Nullable Part upload) {
            this.upload = upload;
        }

        public String getKind() {
            return kind;
        }

        public void setKind(String kind) {
            this.kind = kind;
        }
    }

    /** The dry run: reads the file and writes nothing. */
    public void tryOut() throws IOException {
        plan = null;
        told = "";
        Part upload = form.getUpload();
        if (upload == null || upload.getSize() == 0) {
            told = words.refusal("import.file-missing");
            return;
        }
        file = upload.getInputStream().readAllBytes();
        ofRoster = form.getKind().equals("roster");
        look();
    }

    /** Does what the dry run showed. */
    public void apply() {
        try {
            ImportPlan done =
                    ofRoster ? roster.apply(reader.asking(), file, hash) : units.apply(reader.asking(), file, hash);
            told = words.of("admin.import.applied", done.count(Action.CREATE), done.count(Action.CHANGE));
            plan = null;
            file = new byte[0];
        } catch (Refused no) {
            told = words.refusal(no.key(), no.details().toArray());
            look();
        }
    }

    private void look() {
        try {
            ImportPlan found = ofRoster ? roster.plan(reader.asking(), file) : units.plan(reader.asking(), file);
            plan = found;
            hash = found.hash();
        } catch (Refused no) {
            told = words.refusal(no.key(), no.details().toArray());
        }
    }

    /** The refused lines first, then the others, as many as a page can hold. */
    public List<ImportPlan.Line> getLines() {
        if (plan == null) {
            return List.of();
        }
        List<ImportPlan.Line> lines = plan.lines();
        return java.util.stream.Stream.concat(
                        lines.stream().filter(l -> l.action() == Action.REFUSE),
                        lines.stream().filter(l -> l.action() != Action.REFUSE))
                .limit(LINES_SHOWN)
                .toList();
    }

    public String getSummary() {
        return plan == null
                ? ""
                : words.of(
                        "admin.import.summary",
                        plan.count(Action.CREATE),
                        plan.count(Action.CHANGE),
                        plan.count(Action.KEEP),
                        plan.count(Action.REFUSE));
    }

    public String reason(ImportPlan.Line line) {
        return line.reason() == null
                ? ""
                : words.refusal(line.reason(), line.details().toArray());
    }

    public String action(ImportPlan.Line line) {
        return words.of("admin.import.action." + line.action().name().toLowerCase(java.util.Locale.ROOT));
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

    public Form getForm() {
        return form;
    }

    public String getTold() {
        return told;
    }
}
