package vn.toso.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.toso.organization.ImportPlan.Line;
import vn.toso.organization.Membership.Post;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Sheet;
import vn.toso.shared.Text;

/** Reads a roster, CSV or XLSX, with English or Vietnamese headings in any order, into lines and refusals. */
final class RosterFile {
    private static final Sheet.Bounds BOUNDS = new Sheet.Bounds(8_000_000, 50_001, 500);

    private static final Set<String> NEEDED = Set.of("team_unit", "name", "role", "organization", "member_from");
    private static final Map<String, List<String>> HEADINGS = Map.ofEntries(
            Map.entry("team_unit", List.of("don vi", "ma don vi", "don vi cua to")),
            Map.entry("team_from", List.of("to tu ngay", "to hoat dong tu", "ngay lap to")),
            Map.entry("team_to", List.of("to den ngay", "to hoat dong den", "ngay giai the to")),
            Map.entry("name", List.of("ho va ten", "ho ten", "ten")),
            Map.entry("birth_year", List.of("nam sinh")),
            Map.entry("phone", List.of("so dien thoai", "dien thoai")),
            Map.entry("languages", List.of("tieng", "ngon ngu", "tieng noi")),
            Map.entry("role", List.of("vai tro", "chuc vu", "chuc vu trong to")),
            Map.entry("organization", List.of("to chuc", "dai dien", "dai dien cho")),
            Map.entry("member_from", List.of("tham gia tu", "tu ngay", "tham gia tu ngay")),
            Map.entry("member_to", List.of("tham gia den", "den ngay", "tham gia den ngay")),
            Map.entry("username", List.of("ten dang nhap", "tai khoan")));
    private static final Map<String, TeamRole> ROLES = Map.of(
            "leader", TeamRole.LEADER,
            "to truong", TeamRole.LEADER,
            "deputy", TeamRole.DEPUTY,
            "to pho", TeamRole.DEPUTY,
            "member", TeamRole.MEMBER,
            "thanh vien", TeamRole.MEMBER,
            "to vien", TeamRole.MEMBER);

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    private final List<RosterLine> lines = new ArrayList<>();
    private final List<Line> refused = new ArrayList<>();
    private List<String> columns = List.of();

    private RosterFile() {}

    /** @throws Refused {@code sheet.*} or {@code roster.header} when the file as a whole cannot be read */
    static RosterFile read(byte[] file) {
        RosterFile read = new RosterFile();
        Sheet.read(file, BOUNDS, read::take);
        if (read.lines.isEmpty() && read.refused.isEmpty()) {
            throw new Refused("sheet.empty");
        }
        return read;
    }

    List<RosterLine> lines() {
        return lines;
    }

    List<Line> refused() {
        return refused;
    }

    private void take(Sheet.Row row) {
        if (columns.isEmpty()) {
            columns = row.cells().stream()
                    .map(heading -> column(heading, row.line()))
                    .toList();
            mustBeWhole(row.line());
            return;
        }
        try {
            if (row.cells().size() != columns.size()) {
                throw new Refused("import.column-count", row.cells().size(), columns.size());
            }
            lines.add(line(row));
        } catch (Refused e) {
            refused.add(Line.refused(row.line(), cell(row, "name"), e));
        }
    }

    private static String column(String heading, int line) {
        String plain = Text.plain(heading);
        return HEADINGS.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(plain) || entry.getValue().contains(plain))
                .findFirst()
                .orElseThrow(() -> new Refused("roster.header", line, heading))
                .getKey();
    }

    private void mustBeWhole(int line) {
        NEEDED.stream()
                .filter(name -> !columns.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused("roster.column-missing", line, name);
                });
        if (Set.copyOf(columns).size() < columns.size()) {
            throw new Refused("roster.column-twice", line);
        }
    }

    private String cell(Sheet.Row row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : row.cell(index);
    }

    private RosterLine line(Sheet.Row row) {
        String teamFrom = cell(row, "team_from");
        Optional<Period> team =
                teamFrom.isEmpty() ? Optional.empty() : Optional.of(Days.period(teamFrom, cell(row, "team_to")));
        Period membership = Days.period(cell(row, "member_from"), cell(row, "member_to"));
        PersonDetails person = PersonDetails.read(
                cell(row, "name"), cell(row, "birth_year"), cell(row, "phone"), cell(row, "languages"));
        person.mustFit(membership.validFrom());
        return new RosterLine(
                row.line(),
                cell(row, "team_unit"),
                team,
                person,
                new Post(role(cell(row, "role")), cell(row, "organization"), membership),
                username(cell(row, "username").toLowerCase(Locale.ROOT)));
    }

    private static String username(String text) {
        if (!text.isEmpty() && !USERNAME.matcher(text).matches()) {
            throw new Refused("roster.username", text);
        }
        return text;
    }

    private static TeamRole role(String text) {
        return Optional.ofNullable(ROLES.get(Text.plain(text))).orElseThrow(() -> new Refused("roster.role", text));
    }
}
