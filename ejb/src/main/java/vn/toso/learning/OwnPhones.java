package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Courses;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.receipt.Sent;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;

/** A member says to have done on the own phone what the course teaches. Nobody has seen it, so it opens no more than level 2. */
@Retried
@ApplicationScoped
@Transactional
public class OwnPhones {
    @Inject
    Courses courses;

    @Inject
    EvidenceLog log;

    /**
     * It was done once, from the first step to the last.
     *
     * @param id printed into the form, so that sending twice keeps one entry
     * @param version the course version that was learned; a superseded one counts as well
     * @param sent what the phone says when it kept the form; null when it comes straight from the page
     * @throws Refused {@code course.unknown} when there never was that version of it
     */
    @Allowed(Role.MEMBER)
    public void report(Jurisdiction asking, UUID id, String course, int version, @Nullable Sent sent) {
        Courses.Outline outline = courses.outline(asking, course);
        if (version < 1 || version > outline.version()) {
            throw new Refused("course.unknown");
        }
        log.append(
                asking,
                Fact.sent(
                        id,
                        EvidenceKind.OWN_PHONE_CHECK,
                        asking.self(),
                        outline.service(),
                        course,
                        version,
                        Outcome.DONE,
                        sent));
    }
}
