package vn.toso.measure;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import vn.toso.journey.Product;

/** What the running product has written down, read in its database behind its back: a page could not show what is there twice. */
public final class Records implements AutoCloseable {
    private final Connection database;

    private Records(Connection database) {
        this.database = database;
    }

    /** Of the instance that {@code ./run status} tells of; the password lies in its data folder or in the environment. */
    public static Records open() {
        try {
            JsonObject status =
                    JsonParser.parseString(Product.run("status", "--json")).getAsJsonObject();
            Path secret = Path.of(status.get("data").getAsString()).resolve("secret/db");
            String given = System.getenv("TOSO_DB_PASSWORD");
            Properties how = new Properties();
            how.put("user", status.get("databaseUser").getAsString());
            how.put("password", given == null ? Files.readString(secret) : given);
            how.put("useInformationSchema", "false");
            return new Records(
                    DriverManager.getConnection(status.get("database").getAsString(), how));
        } catch (IOException | SQLException unreachable) {
            throw new IllegalStateException("the product's database does not open", unreachable);
        }
    }

    /** Members who learned something before now: their accounts, in order. Nobody looks for newcomers among them. */
    public List<String> learnedAccounts() {
        return texts("""
                select a.username from account_account a
                where a.username like 'thanhvien%' and exists (select 1 from evidence_entry e where e.person = a.person)
                order by a.username""");
    }

    /** The random id of the account's member. */
    public UUID person(String account) {
        return ids("select person from account_account where username = ?", account)
                .get(0);
    }

    /** What the account's member is called. */
    public String name(String account) {
        return texts("""
                select p.name from organization_person p join account_account a on a.person = p.id
                where a.username = ?""", account).get(0);
    }

    /** How many observations of the account's member were kept. */
    public int observations(String account) {
        return ids("""
                select o.id from practice_observation o join account_account a on a.person = o.member
                where a.username = ?""", account).size();
    }

    /** Lessons of the account's member that were completed, one element for each record: the id under which it was sent. */
    public List<UUID> lessonsOf(String account) {
        return ids("""
                select e.id from evidence_entry e join account_account a on a.person = e.person
                where a.username = ? and e.kind = 'LESSON_COMPLETED'""", account);
    }

    /** How many records the account's member has of a kind, such as {@code QUIZ_GRADED}. */
    public int count(String account, String kind) {
        return ids("""
                select e.id from evidence_entry e join account_account a on a.person = e.person
                where a.username = ? and e.kind = ?""", account, kind).size();
    }

    /** Answers that came from a phone: the ids under which they were sent. */
    public List<UUID> answersFrom(UUID phone) {
        return ids("select id from assessment_paper_event where phone = ?", phone);
    }

    /** The answer that stands at a place of a paper: as a form would send it, empty without one. */
    public String answerAt(UUID paper, int position) {
        return texts("""
                select if(unsure, 'unsure', coalesce(chosen, '')) from assessment_paper_question
                where paper = ? and position = ?""", paper, position).stream().findFirst().orElse("");
    }

    /** How many papers of this id were graded. */
    public int gradings(UUID paper) {
        return ids("select id from evidence_entry where id = ? and kind = 'QUIZ_GRADED'", paper)
                .size();
    }

    private List<UUID> ids(String question, Object... details) {
        return rows(
                question,
                row -> {
                    ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(1));
                    return new UUID(bytes.getLong(), bytes.getLong());
                },
                details);
    }

    private List<String> texts(String question, Object... details) {
        return rows(question, row -> row.getString(1), details);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String question, Reading<T> reading, Object... details) {
        try (PreparedStatement asked = database.prepareStatement(question)) {
            for (int i = 0; i < details.length; i++) {
                asked.setObject(i + 1, details[i] instanceof UUID id ? bytes(id) : details[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(question, unreadable);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }
}
