package vn.toso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** The question banks: finding the one that is examined now, and keeping a new one with the course version it belongs to. */
@ApplicationScoped
@Transactional
public class QuestionBanks {
    private static final String COURSE = """
            SELECT c.service, v.number FROM course_version v JOIN course_course c ON c.code = v.course
            WHERE v.id = :version
            """;

    @Inject
    EntityManager entities;

    /**
     * The quiz of that code in the newest version of its course.
     *
     * @throws Refused {@code quiz.unknown} when there is none
     */
    @Allowed(Role.MEMBER)
    public Quiz newest(Jurisdiction asking, String quizCode) {
        return entities.createQuery("""
                        select q from Quiz q, CourseVersion v
                        where q.code = :code and v.id = q.courseVersion order by v.number desc
                        """, Quiz.class)
                .setParameter("code", quizCode)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refused("quiz.unknown"));
    }

    /** Keeps the bank with its course version, which has no other. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public void keep(Jurisdiction asking, UUID courseVersion, QuizDraft draft) {
        entities.persist(new Quiz(courseVersion, draft));
    }

    /** Every question of the bank with its options, in one statement. */
    List<Question> questions(Quiz quiz) {
        return withOptions("q.quiz = :quiz").setParameter("quiz", quiz).getResultList();
    }

    List<Question> questions(Collection<UUID> ids) {
        return withOptions("q.id in :ids").setParameter("ids", ids).getResultList();
    }

    /** The service that a member learns when passing the quiz. */
    String service(Quiz quiz) {
        return course(quiz).first(row -> row.text("service")).orElseThrow();
    }

    /** Number of the course version that the quiz examines. */
    int courseVersion(Quiz quiz) {
        return course(quiz).first(row -> row.number("number")).orElseThrow();
    }

    private Rows course(Quiz quiz) {
        return Rows.of(entities, COURSE).with("version", quiz.courseVersion());
    }

    private TypedQuery<Question> withOptions(String condition) {
        return entities.createQuery(
                "select q from Question q join fetch q.options where " + condition + " order by q.code",
                Question.class);
    }
}
