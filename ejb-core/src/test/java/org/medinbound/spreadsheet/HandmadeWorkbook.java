package org.medinbound.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, for what no writer of ours would make. */
final class HandmadeWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String properties = "";
    private String state = "";

    HandmadeWorkbook rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    HandmadeWorkbook sheet(String inner) {
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + inner + "</worksheet>");
        return this;
    }

    HandmadeWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    HandmadeWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    HandmadeWorkbook hidden(String how) {
        state = " state=\"" + how + "\"";
        return this;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>"
                            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type
                            + "sharedStrings+xml\"/></Types>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL + "\">" + properties
                            + "<sheets><sheet name=\"報告\" sheetId=\"1\" r:id=\"rId1\"" + state
                            + "/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + REL
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            // Styles: 0 general, 1 built-in date, 2 a Japanese era, 3 hours, 4 a word that holds a d in quotes
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>"
                            + "<numFmt numFmtId=\"165\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                            + "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/>"
                            + "<numFmt numFmtId=\"167\" formatCode=\"0&quot; days&quot;\"/></numFmts>"
                            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/>"
                            + "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs></styleSheet>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
