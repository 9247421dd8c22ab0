package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.FeatureVersionAdded;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;

/**
 * Reads the book of rules and changes. It is the same for everybody and seldom rewritten, so it is kept in memory for as long as its mark
 * in the database stays the same; whoever rewrites it marks it anew in the same transaction.
 */
@ApplicationScoped
@Transactional
class RuleBooks {
    private record Kept(UUID mark, RuleBook book) {}

    @Inject
    EntityManager entities;

    private volatile @Nullable Kept kept;

    RuleBook open() {
        UUID mark = Rows.of(entities, "SELECT mark FROM qualification_book WHERE id = 1")
                .first(row -> row.id("mark"))
                .orElseThrow();
        Kept known = kept;
        if (known == null || !known.mark().equals(mark)) {
            known = new Kept(mark, read());
            kept = known;
        }
        return known.book();
    }

    /** Something in the book has been rewritten in this transaction. */
    void rewritten() {
        entities.flush();
        Rows.change(entities, "UPDATE qualification_book SET mark = :mark WHERE id = 1")
                .with("mark", Ids.random())
                .run();
    }

    void hear(@Observes FeatureVersionAdded news) {
        rewritten();
    }

    private RuleBook read() {
        List<Rule> rules = entities.createQuery("from StoredRule", StoredRule.class)
                .getResultStream()
                .map(StoredRule::rule)
                .toList();
        return new RuleBook(rules, changes(), taught());
    }

    private Map<String, List<FeatureChange>> changes() {
        return Rows.of(entities, """
                        SELECT f.service, v.feature, v.number, v.effective_from, v.change_class
                        FROM digitalservice_feature_version v
                        JOIN digitalservice_feature f ON f.code = v.feature
                        """)
                .list(row -> Map.entry(
                        row.text("service"),
                        new FeatureChange(
                                new FeatureVersionRef(row.text("feature"), row.number("number")),
                                row.day("effective_from"),
                                ChangeClass.valueOf(row.text("change_class")))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<RuleBook.Edition, Map<String, Integer>> taught() {
        Map<RuleBook.Edition, Map<String, Integer>> taught = new HashMap<>();
        Rows.of(entities, "SELECT service, version, feature, feature_number FROM qualification_edition")
                .each(row -> taught.computeIfAbsent(
                                new RuleBook.Edition(row.text("service"), row.number("version")),
                                edition -> new HashMap<>())
                        .merge(row.text("feature"), row.number("feature_number"), Math::max));
        return taught;
    }
}
