package vn.toso.shared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A table that someone uploaded, CSV in UTF-8 or XLSX, given row by row to whoever asked; it is never held whole. */
public final class Sheet {
    private Sheet() {}

    /**
     * How much of a file is read.
     *
     * @param bytes largest file
     * @param rows most rows, the header among them
     * @param cell most characters in a cell
     */
    public record Bounds(int bytes, int rows, int cell) {}

    /**
     * A row with at least one cell that is not empty; cells are in NFC with single spaces.
     *
     * @param line the line of the file, or the row of the sheet, counted from 1
     */
    public record Row(int line, List<String> cells) {
        /** @return the cell, or an empty text where the row is too short */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        private boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * @throws Refused {@code sheet.*}, naming the line where there is one, when the file is empty, too large, broken, or neither
     *     form
     */
    public static void read(byte[] file, Bounds bounds, Consumer<Row> reader) {
        if (file.length == 0) {
            throw new Refused("sheet.empty");
        }
        if (file.length > bounds.bytes()) {
            throw new Refused("sheet.too-big", bounds.bytes() / 1_000_000);
        }
        Consumer<Row> bounded = new Bounded(bounds, reader);
        if (startsWith(file, 'P', 'K', 3, 4)) {
            Workbook.read(file, bounds, bounded);
        } else if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused("sheet.not-xlsx");
        } else {
            readText(file, bounds, bounded);
        }
    }

    private static boolean startsWith(byte[] file, int... signature) {
        return file.length >= signature.length
                && IntStream.range(0, signature.length).allMatch(i -> (byte) signature[i] == file[i]);
    }

    private static void readText(byte[] file, Bounds bounds, Consumer<Row> reader) {
        mustBeUtf8(file);
        InputStreamReader text = new InputStreamReader(withoutMark(file), StandardCharsets.UTF_8);
        int[] next = {1};
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator(file))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(bounds.cell() * 4, 1 << 14))
                .ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                int line = (int) row.getStartingLineNumber();
                next[0] = line + 1 + lineBreaks(row.getFields());
                reader.accept(new Row(line, row.getFields()));
            }
        } catch (CsvParseException e) {
            throw new Refused("sheet.broken", next[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lineBreaks(List<String> cells) {
        return (int) cells.stream()
                .flatMapToInt(String::chars)
                .filter(character -> character == '\n')
                .count();
    }

    private static void mustBeUtf8(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer scratch = CharBuffer.allocate(1 << 13);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result;
        do {
            scratch.clear();
            result = decoder.decode(bytes, scratch, true);
        } while (result.isOverflow());
        if (result.isError() || hasZero(file)) {
            throw new Refused("sheet.not-utf8", lineOf(file, result.isError() ? bytes.position() : 0));
        }
    }

    /** A text in UTF-16, or a program, passes for UTF-8; a zero byte gives it away. */
    private static boolean hasZero(byte[] file) {
        return IntStream.range(0, file.length).anyMatch(i -> file[i] == 0);
    }

    private static int lineOf(byte[] file, int position) {
        return 1
                + (int) IntStream.range(0, position)
                        .filter(i -> file[i] == '\n')
                        .count();
    }

    /** Excel in Vietnamese writes semicolons, because the comma is the decimal sign. */
    private static char separator(byte[] file) {
        int end = IntStream.range(0, file.length)
                .filter(i -> file[i] == '\n')
                .findFirst()
                .orElse(file.length);
        String header = new String(file, 0, end, StandardCharsets.UTF_8);
        return header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static ByteArrayInputStream withoutMark(byte[] file) {
        int mark = startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new ByteArrayInputStream(file, mark, file.length - mark);
    }

    /** Lets at most so many rows pass, tidied, none blank, none with an endless cell. */
    private static final class Bounded implements Consumer<Row> {
        private final Bounds bounds;
        private final Consumer<Row> reader;
        private int rows;

        private Bounded(Bounds bounds, Consumer<Row> reader) {
            this.bounds = bounds;
            this.reader = reader;
        }

        @Override
        public void accept(Row raw) {
            Optional<String> endless = raw.cells().stream()
                    .filter(cell -> cell.length() > bounds.cell())
                    .findFirst();
            if (endless.isPresent()) {
                throw new Refused("sheet.cell-too-long", raw.line(), bounds.cell());
            }
            Row row = new Row(raw.line(), raw.cells().stream().map(Text::stored).toList());
            if (row.isBlank()) {
                return;
            }
            if (++rows > bounds.rows()) {
                throw new Refused("sheet.too-many-rows", raw.line(), bounds.rows());
            }
            reader.accept(row);
        }
    }
}
