package org.medinbound.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.medinbound.document.CaseFiles;
import org.medinbound.reporting.model.SheetLines;
import org.medinbound.reporting.model.TextTable;
import org.medinbound.reporting.store.Desk;
import org.medinbound.reporting.store.Drafts;
import org.medinbound.reporting.store.ReportRoom;
import org.medinbound.shared.BusinessRejection;

/** Takes a spreadsheet into a draft: kept sealed as evidence, scanned, read, its lines put in the place of the draft's. */
@ApplicationScoped
class UploadedSheet {
    /** The template's sheet says whose and which month's it is: {@code B-121 2026-05}. */
    private static final Pattern SHEET = Pattern.compile("(\\S+) (\\d{4}-\\d{2})");

    private static final int FIRST_BYTES = 4;

    @Inject
    private ReportRoom room;

    @Inject
    private CaseFiles files;

    UploadedSheet() {}

    /** @throws BusinessRejection for a file that cannot be read, with every fault of it; nothing has changed then */
    SheetNotice take(Desk desk, int upon, String name, InputStream content) {
        try {
            Path file = Files.createTempFile("report", ".sheet");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                UUID kept = keep(desk, name, file);
                SheetLines.Read read = read(file, name);
                mustBeMeant(desk, read.sheet());
                room.replace(desk, upon, rows(read), kept, columns(read));
                return read.notice();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A spreadsheet could not be taken in", e);
        }
    }

    private UUID keep(Desk desk, String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return files.storeSheet(desk.reference(), name, content).id();
        }
    }

    private static SheetLines.Read read(Path file, String name) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] first = content.readNBytes(FIRST_BYTES);
            boolean packed = first.length > 1 && first[0] == 'P' && first[1] == 'K';
            return packed
                    ? SheetLines.workbook(file, holdsProgrammes(file, name))
                    : SheetLines.text(TextTable.rows(file));
        }
    }

    /** A name can be changed: the part with the programmes tells, whatever the file is called. */
    private static boolean holdsProgrammes(Path file, String name) throws IOException {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsm")) {
            return true;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
        } catch (ZipException damaged) {
            return false;
        }
    }

    private static void mustBeMeant(Desk desk, String sheet) {
        Matcher named = SHEET.matcher(sheet);
        if (!named.matches()) {
            return;
        }
        if (!named.group(1).equals(desk.number())) {
            throw BusinessRejection.invalid("reporting.sheet-other-agency", "file", sheet, desk.number());
        }
        if (!named.group(2).equals(desk.period().toString())) {
            throw BusinessRejection.invalid(
                    "reporting.sheet-other-month", "file", sheet, desk.period().toString());
        }
    }

    private static List<Drafts.Row> rows(SheetLines.Read read) {
        List<Drafts.Row> rows = new ArrayList<>();
        read.lines().forEach(line -> rows.add(new Drafts.Row(rows.size() + 1, line.place(), line.typed())));
        return rows;
    }

    private static Map<String, String> columns(SheetLines.Read read) {
        return read.columns().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().code(), Map.Entry::getValue));
    }
}
