package vn.toso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.assessment.Answer;
import vn.toso.assessment.PaperPages;
import vn.toso.assessment.Papers;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceLog;
import vn.toso.organization.Jurisdiction;
import vn.toso.receipt.Sent;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

/** A phone was away while a newer version of the course was published: what was learned from the older one counts, and says so. */
class SupersededIT {
    @RegisterExtension
    static final World world = new World();

    private final Jurisdiction in = Jurisdiction.member(newPerson());

    @BeforeEach
    void know_the_services() {
        world.get(Catalogue.class).apply(Jurisdiction.product(), SamplePack.catalogue());
    }

    @Test
    void a_lesson_and_a_paper_of_an_older_version_count_under_that_version() {
        int old = publish(SamplePack.whole());
        UUID paper = world.get(Papers.class).start(in, "K99-QUIZ");
        int newest = publish(SamplePack.whole().changing("lessons/01.md", "Tìm nút", "Tìm nút tròn"));
        assertThat(newest).isGreaterThan(old);

        UUID lesson = Ids.random();
        for (int arrival = 0; arrival < 2; arrival++) {
            world.get(Readings.class).complete(in, lesson, "K99-L1", old, sent(1));
        }
        answerAndHandIn(paper);

        assertThat(world.get(EvidenceLog.class).of(in, in.self(), SamplePack.SERVICE))
                .hasSize(2)
                .extracting(Evidence::subjectVersion)
                .containsOnly(old);
        assertThat(world.get(Readings.class).versionsRead(in, SamplePack.SERVICE))
                .containsEntry("K99-L1", old);
        PaperPages.Result result = world.get(PaperPages.class).result(in, paper);
        assertThat(result.version()).isEqualTo(old);
        assertThat(result.newest()).isEqualTo(newest);
        assertThat(result.isSuperseded()).isTrue();
    }

    @Test
    void a_version_that_there_never_was_is_refused() {
        int newest = publish(SamplePack.whole());
        assertThatThrownBy(() -> world.get(Readings.class).complete(in, Ids.random(), "K99-L1", newest + 1, sent(1)))
                .hasMessageContaining("lesson.unknown");
    }

    private void answerAndHandIn(UUID paper) {
        Papers papers = world.get(Papers.class);
        int questions = world.get(PaperPages.class).questions(in, paper).size();
        for (int position = 1; position <= questions; position++) {
            papers.answer(in, paper, "", position, new Answer(Set.of(), true), sent(position));
        }
        papers.handIn(in, paper, "", sent(questions + 1L));
    }

    private static int publish(SamplePack pack) {
        return world.get(CoursePacks.class)
                .publish(Jurisdiction.product(), pack.files())
                .version();
    }

    private final UUID phone = Ids.random();

    private Sent sent(long number) {
        return new Sent(Ids.random(), phone, number, Instant.parse("2025-01-01T00:00:00Z"));
    }

    private static UUID newPerson() {
        UUID id = Ids.random();
        world.inTransaction(
                entities -> Rows.change(entities, """
                        INSERT INTO organization_person (id, name, given_name, languages, version)
                        VALUES (:id, 'Lò Văn Thử', 'Thử', 'vi', 0)
                        """).with("id", id).run());
        return id;
    }
}
