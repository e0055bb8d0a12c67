package org.medinbound.spreadsheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * A first look at every part of a workbook with next to no memory, before the reading library may keep anything of it: counts what
 * comes out of the archive, refuses document types and cells outside of the grid (a made-up column would cost gigabytes), and
 * notes the merged ranges, which the library does not tell.
 */
final class WorkbookScan {
    private static final XMLInputFactory XML = factory();
    private static final int MOST_PARTS = 2_000;
    private static final int LONGEST_ADDRESS = "XFD1048576".length();

    private final SheetLimits limits;
    private final Map<String, List<String>> mergedByPart = new HashMap<>();
    private final Map<String, String> partBySheetId = new HashMap<>();
    private long unpacked;
    private int rows;
    private int sharedTexts;
    private int highestSharedText = -1;
    private boolean cellOfSharedText;

    private WorkbookScan(SheetLimits limits) {
        this.limits = limits;
    }

    private static XMLInputFactory factory() {
        // The same parser as the library's, so that both see the same; taken by name, not by a look-up that the server
        // would answer.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static WorkbookScan of(Path file, SheetLimits limits) throws IOException, XMLStreamException {
        WorkbookScan scan = new WorkbookScan(limits);
        try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> parts = Collections.list(archive.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw scan.tooLarge();
            }
            for (ZipArchiveEntry part : parts) {
                try (InputStream in = scan.counted(archive.getInputStream(part))) {
                    scan.part(part.getName(), in);
                }
            }
        }
        if (scan.highestSharedText >= scan.sharedTexts) {
            throw BusinessRejection.invalid("sheet-unreadable", null);
        }
        return scan;
    }

    /** Merged ranges of the sheet with this relation id. */
    List<String> merged(String sheetId) {
        return mergedByPart.getOrDefault(partBySheetId.getOrDefault(sheetId, ""), List.of());
    }

    private void part(String name, InputStream in) throws IOException, XMLStreamException {
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw BusinessRejection.invalid("sheet-unreadable", null);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(name, xml);
                }
            }
            xml.close();
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void element(String part, XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "c" -> {
                refuseOutsideOfGrid(xml.getAttributeValue(null, "r"));
                cellOfSharedText = "s".equals(xml.getAttributeValue(null, "t"));
            }
            // A number beyond the table's end would have the library fill the table up to it.
            case "v" -> {
                if (cellOfSharedText) {
                    highestSharedText = Math.max(highestSharedText, Integer.parseInt(xml.getElementText()));
                }
            }
            case "si" -> sharedTexts++;
            case "row" -> {
                if (++rows > limits.rows()) {
                    throw new BusinessRejection(
                            BusinessRejection.Kind.TOO_LARGE, List.of(Problem.of("sheet-rows", null, limits.rows())));
                }
            }
            case "mergeCell" ->
                mergedByPart
                        .computeIfAbsent(part, none -> new ArrayList<>())
                        .add(String.valueOf(xml.getAttributeValue(null, "ref")));
            case "Relationship" -> {
                if (part.endsWith("workbook.xml.rels")) {
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    partBySheetId.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
            default -> {}
        }
    }

    /** Column letters beyond XFD: one such cell would make the reader lay out millions of empty ones before it. */
    private static void refuseOutsideOfGrid(@Nullable String address) {
        if (address == null) {
            return;
        }
        String letters = address.replaceFirst("[0-9]*$", "");
        boolean inside = address.length() <= LONGEST_ADDRESS
                && letters.matches("[A-Z]{1,3}")
                && (letters.length() < 3 || letters.compareTo("XFD") <= 0);
        if (!inside) {
            throw BusinessRejection.invalid("sheet-unreadable", null);
        }
    }

    private BusinessRejection tooLarge() {
        return new BusinessRejection(
                BusinessRejection.Kind.TOO_LARGE,
                List.of(Problem.of("sheet-unpacked", null, limits.unpackedBytes() >> 20)));
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int got = super.read(bytes, offset, length);
                unpacked += Math.max(got, 0);
                if (unpacked > limits.unpackedBytes()) {
                    throw tooLarge();
                }
                return got;
            }
        };
    }
}
