package vn.toso.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML parts of a packed document, unpacked as they are read and never more than so much of them; no entity is ever resolved. */
final class Parts {
    private static final int MOST_PARTS = 500;
    /** Rows of a roster compress about tenfold; this is more than its largest file can need. */
    private static final int MOST_UNPACKED = 48_000_000;

    private final ZipFile zip;
    private long left = MOST_UNPACKED;

    /** @throws Refused {@code sheet.bomb} when the parts are too many or declare too much */
    Parts(ZipFile zip) {
        this.zip = zip;
        if (zip.size() > MOST_PARTS || zip.stream().mapToLong(ZipEntry::getSize).sum() > MOST_UNPACKED) {
            throw new Refused("sheet.bomb");
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** @throws Refused {@code sheet.not-xlsx} when there is no such part */
    XMLStreamReader open(String part) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new Refused("sheet.not-xlsx");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new Counted(zip.getInputStream(entry)));
    }

    /** A part's declared length may lie, so what really comes out is counted, over all parts together. */
    private final class Counted extends FilterInputStream {
        private Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = super.read(into, from, most);
            return counted(count, count);
        }

        private int counted(int result, int count) {
            left -= result < 0 ? 0 : count;
            if (left < 0) {
                throw new Refused("sheet.bomb");
            }
            return result;
        }
    }
}
