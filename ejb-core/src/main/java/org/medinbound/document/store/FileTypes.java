package org.medinbound.document.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.medinbound.shared.BusinessRejection;

/** What a file is, told by its first bytes and never by its name, and whether that may come in. */
final class FileTypes {
    /** Bytes that are looked at. */
    static final int PREFIX = 64 * 1024;

    private static final Set<String> ALLOWED = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/heic",
            "image/tiff",
            "application/dicom",
            "text/plain");

    private static final Detector DETECTOR = new DefaultDetector();

    private FileTypes() {}

    /**
     * The media type for these first bytes.
     *
     * @throws BusinessRejection {@code file.type} for everything that may not come in
     */
    static String detect(byte[] prefix) {
        try {
            String type = DETECTOR.detect(new ByteArrayInputStream(prefix), new Metadata())
                    .getBaseType()
                    .toString();
            if (type.equals("application/octet-stream") && isText(prefix)) {
                return "text/plain";
            }
            if (!ALLOWED.contains(type)) {
                throw BusinessRejection.invalid("file.type", "file", type);
            }
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /**
     * The media type of a spreadsheet: a packed workbook, or text in any encoding.
     *
     * @throws BusinessRejection {@code file.sheet} for everything else, the older .xls format too
     */
    static String detectSheet(byte[] prefix) {
        String names = new String(prefix, StandardCharsets.ISO_8859_1);
        if (names.startsWith("PK\u0003\u0004") && (names.contains("[Content_Types].xml") || names.contains("xl/"))) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        if (names.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw BusinessRejection.invalid("sheet-old", "file");
        }
        try {
            if (detect(prefix).equals("text/plain")) {
                return "text/plain";
            }
        } catch (BusinessRejection refused) {
            throw BusinessRejection.invalid(
                    "file.sheet", "file", refused.problems().get(0).arguments().toArray());
        }
        throw BusinessRejection.invalid("file.sheet", "file", "");
    }

    /** Text in an encoding that Tika does not know by its bytes (Shift_JIS, GBK): no control character but line ends and tabs. */
    private static boolean isText(byte[] prefix) {
        for (byte b : prefix) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
