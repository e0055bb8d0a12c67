package org.medinbound.reporting.model;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.medinbound.shared.BusinessRejection;

/**
 * Text files as spreadsheets save them: commas, tabs or semicolons; UTF-8 (with or without byte order mark), UTF-16 or Shift_JIS as
 * Windows writes it. The encoding is the first that the whole file fits.
 */
public final class TextTable {
    private static final long LARGEST = 20L << 20;
    private static final Charset WINDOWS_JAPANESE = Charset.forName("windows-31j");

    private TextTable() {}

    /** @throws BusinessRejection when it is too large, in no known encoding, or its quotes do not match */
    public static List<List<String>> rows(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw BusinessRejection.invalid("sheet-file", "file", LARGEST >> 20);
            }
            return cut(decode(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> cut(String text) {
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                rows.add(record.toList());
            }
        } catch (IOException | UncheckedIOException e) {
            throw BusinessRejection.invalid("reporting.sheet-quotes", "file", rows.size() + 1);
        }
        return rows;
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        if (first.indexOf('\t') >= 0 && first.indexOf(',') < 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    private static String decode(byte[] bytes) {
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_JAPANESE)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw BusinessRejection.invalid("reporting.sheet-encoding", "file");
    }
}
