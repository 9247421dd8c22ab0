package vn.toso.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of an XLSX file, read with our own bounds on every size: a library that trusts a cell's address or a part's length
 * can be made to fill the memory by a file of one kilobyte.
 */
final class Workbook {
    private static final int MOST_COLUMNS = 100;

    private static final String SHARED = "xl/sharedStrings.xml";
    private static final Pattern WHOLE = Pattern.compile("\\.0+$");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    private final Parts parts;
    private final Sheet.Bounds bounds;
    private final List<String> shared = new ArrayList<>();

    private Workbook(Parts parts, Sheet.Bounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    static void read(byte[] file, Sheet.Bounds bounds, Consumer<Sheet.Row> reader) {
        try {
            Path copy = Files.createTempFile("sheet", ".xlsx");
            try {
                Files.write(copy, file);
                read(copy, bounds, reader);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, Sheet.Bounds bounds, Consumer<Sheet.Row> reader) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new Workbook(new Parts(zip), bounds).readFirst(reader);
        } catch (IOException | XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static Refused refusal(Exception cause) {
        Refused refused = new Refused("sheet.not-xlsx");
        refused.initCause(cause);
        return refused;
    }

    private void readFirst(Consumer<Sheet.Row> reader) throws IOException, XMLStreamException {
        String sheet = firstSheet();
        readShared();
        readRows(sheet, reader);
    }

    private String firstSheet() throws IOException, XMLStreamException {
        String id = attribute("xl/workbook.xml", "sheet", "", "id");
        String target = attribute("xl/_rels/workbook.xml.rels", "Relationship", id, "Target");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** The attribute of the first such element, or of the one whose id is given. */
    private String attribute(String part, String element, String id, String name)
            throws IOException, XMLStreamException {
        XMLStreamReader xml = parts.open(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)
                    && (id.isEmpty() || id.equals(xml.getAttributeValue(null, "Id")))) {
                return valueOf(xml, name);
            }
        }
        throw new Refused("sheet.not-xlsx");
    }

    private static String valueOf(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void readShared() throws IOException, XMLStreamException {
        if (!parts.has(SHARED)) {
            return;
        }
        XMLStreamReader xml = parts.open(SHARED);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                shared.add(text(xml, "si"));
                if (shared.size() > bounds.rows() * MOST_COLUMNS) {
                    throw new Refused("sheet.bomb");
                }
            }
        }
    }

    private void readRows(String sheet, Consumer<Sheet.Row> reader) throws IOException, XMLStreamException {
        XMLStreamReader xml = parts.open(sheet);
        int line = 0;
        int width = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String number = valueOf(xml, "r");
                line = number.isEmpty() ? line + 1 : number(number);
                List<String> cells = cells(xml, line);
                width = width == 0 ? cells.size() : width;
                fill(cells, width);
                reader.accept(new Sheet.Row(line, cells));
            }
        }
    }

    private List<String> cells(XMLStreamReader xml, int line) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                int column = column(valueOf(xml, "r"), cells.size());
                if (column < cells.size() || column >= MOST_COLUMNS) {
                    throw new Refused("sheet.too-many-columns", line, MOST_COLUMNS);
                }
                fill(cells, column);
                cells.add(cell(xml));
            }
        }
        return cells;
    }

    /** Empty cells are left out of the file. */
    private static void fill(List<String> cells, int size) {
        while (cells.size() < size) {
            cells.add("");
        }
    }

    /** Column of an address such as {@code BC12}, from 0; a cell without an address stands beside the one before it. */
    private static int column(String address, int next) throws XMLStreamException {
        if (address.isEmpty()) {
            return next;
        }
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new XMLStreamException("no address: " + address);
        }
        return parts.group(1).chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = valueOf(xml, "t");
        String text = text(xml, "c");
        if (text.isEmpty()) {
            return text;
        }
        return switch (type) {
            case "s" -> shared(number(text));
            case "", "n" -> WHOLE.matcher(text).replaceFirst("");
            default -> text;
        };
    }

    private String shared(int index) throws XMLStreamException {
        if (index >= shared.size()) {
            throw new XMLStreamException("no shared text " + index);
        }
        return shared.get(index);
    }

    private static int number(String text) throws XMLStreamException {
        if (!NUMBER.matcher(text).matches()) {
            throw new XMLStreamException("no number: " + text);
        }
        return Integer.parseInt(text);
    }

    /** What stands in the value and text elements up to the end of the named one; formulas and phonetic hints are left out. */
    private String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String inside = "";
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals(end)) {
            if (xml.isStartElement()) {
                inside = inside.equals("rPh") ? inside : xml.getLocalName();
            } else if (xml.isEndElement()) {
                inside = inside.equals("rPh") && !xml.getLocalName().equals("rPh") ? inside : "";
            } else if (xml.isCharacters()
                    && (inside.equals("t") || inside.equals("v"))
                    && text.length() <= bounds.cell()) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }
}
