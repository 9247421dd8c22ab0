package vn.toso.coursepack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toso.assessment.QuestionBanks;
import vn.toso.audit.AuditTrail;
import vn.toso.course.CoursePublished;
import vn.toso.course.CourseVersions;
import vn.toso.course.Edition;
import vn.toso.coursepack.PackPlan.Outcome;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.ServiceView;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.practice.CheckOffSheets;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;

/** Courses in and out: look first, publish whole or not at all, and give back exactly what came in. */
@ApplicationScoped
@Transactional
@Retried
public class CoursePacks {
    @Inject
    EntityManager entities;

    @Inject
    DigitalServices services;

    @Inject
    CourseVersions versions;

    @Inject
    QuestionBanks banks;

    @Inject
    CheckOffSheets sheets;

    @Inject
    AuditTrail audit;

    @Inject
    Event<CoursePublished> news;

    /** What {@link #publish} would do; nothing is written. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public PackPlan check(Jurisdiction asking, CourseFiles files) {
        return plan(asking, PackageReader.read(files, known(asking)));
    }

    /**
     * Makes the package the next version of its course, with its bank and its rule, or changes nothing when the same content is
     * published already.
     *
     * @return the plan that was carried out
     * @throws Refused {@code coursepack.problems} with their number and the first file and line
     */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public PackPlan publish(Jurisdiction asking, CourseFiles files) {
        Reading reading = PackageReader.read(files, known(asking));
        PackPlan plan = plan(asking, reading);
        if (!plan.isPublishable()) {
            Problem first = plan.problems().get(0);
            throw new Refused("coursepack.problems", plan.problems().size(), first.file(), first.line());
        }
        if (plan.outcome() == Outcome.NEW_VERSION) {
            keep(asking, reading.pack(), plan.version());
        }
        return plan;
    }

    /** Publishes what came with a release, unless that content was published before: a trainer's newer version stays the newest. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public void bring(Jurisdiction asking, CourseFiles files) {
        if (!versions.wasPublished(asking, files.folder(), files.contentHash())) {
            publish(asking, files);
        }
    }

    /**
     * The newest package of a course as a zip, byte for byte the same as long as it is the newest.
     *
     * @throws Refused {@code course.unknown} when nothing was published under that code
     */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public byte[] export(Jurisdiction asking, String courseCode) {
        return versions.newest(asking, courseCode)
                .map(this::archive)
                .map(Archive::zip)
                .orElseThrow(() -> new Refused("course.unknown"));
    }

    private PackPlan plan(Jurisdiction asking, Reading reading) {
        CoursePackage pack = reading.pack();
        Optional<Edition> newest = versions.newest(asking, pack.course().code());
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (problems.isEmpty()) {
            newest.flatMap(edition -> against(edition, pack)).ifPresent(problems::add);
        }
        int number = newest.map(Edition::number).orElse(0);
        if (!problems.isEmpty()) {
            return new PackPlan(problems, reading.remarks(), Outcome.REFUSED, number, reading.measures());
        }
        String hash = pack.files().contentHash();
        return newest.map(Edition::contentHash).filter(hash::equals).isPresent()
                ? new PackPlan(problems, reading.remarks(), Outcome.UNCHANGED, number, reading.measures())
                : new PackPlan(problems, reading.remarks(), Outcome.NEW_VERSION, number + 1, reading.measures());
    }

    /** What the version before does not allow: another service, or another rule that does not come after its rule. */
    private Optional<Problem> against(Edition edition, CoursePackage pack) {
        if (!edition.service().equals(pack.course().service())) {
            int line = pack.course().keys().line("service");
            return Optional.of(
                    new Problem(CourseSource.FILE, line, "coursepack.service-changed", List.of(edition.service())));
        }
        Drafts drafts = new Drafts(pack);
        Archive published = archive(edition);
        if (published.canBeFollowedBy(drafts.ruleNumber(), drafts.ruleValidFrom(), drafts.rule())) {
            return Optional.empty();
        }
        int line = pack.ruleText().lineOf("\"number\"");
        List<Object> details = List.of(published.ruleNumber(), published.ruleValidFrom(), published.ruleNumber() + 1);
        return Optional.of(new Problem(RuleSource.FILE, line, "coursepack.rule-number", details));
    }

    private void keep(Jurisdiction asking, CoursePackage pack, int number) {
        Drafts drafts = new Drafts(pack);
        String code = pack.course().code();
        Edition edition = versions.publish(asking, drafts.course(), number);
        banks.keep(asking, edition.id(), drafts.quiz());
        sheets.keep(asking, pack.sheet().kept(code, edition.number(), edition.service()));
        entities.persist(new Archive(edition.id(), pack.files().zip(code), drafts.ruleNumber(), drafts.rule()));
        entities.flush();
        news.fire(new CoursePublished(
                code,
                edition.number(),
                pack.course().service(),
                edition.contentHash(),
                drafts.features(),
                drafts.rule()));
        audit.record(
                asking.person(), "course.publish", code, "version " + edition.number() + " " + edition.contentHash());
    }

    private Archive archive(Edition edition) {
        return entities.find(Archive.class, edition.id());
    }

    private Known known(Jurisdiction asking) {
        return new Known(
                services.all(asking).stream().map(ServiceView::code).collect(Collectors.toSet()),
                services.versions(asking));
    }
}
