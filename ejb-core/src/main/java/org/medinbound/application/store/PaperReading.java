package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationPage;
import org.medinbound.application.TextHit;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.StoredFile;

/** Reads papers with their files, and searches their recognised text. */
@ApplicationScoped
public class PaperReading {
    /** So many papers are searched at most, the newest first; see ADR 15. */
    private static final int SEARCHED = 5_000;

    private static final int HITS = 100;
    private static final int AROUND = 40;

    @Inject
    Jdbi jdbi;

    @Inject
    CaseFiles files;

    @Inject
    CaseVault vault;

    private record Row(
            long id,
            String item,
            @Nullable UUID file,
            @Nullable LocalDate datedOn,
            @Nullable Integer pages,
            String way,
            OffsetDateTime receivedAt,
            @Nullable String place,
            @Nullable String placedBy,
            @Nullable OffsetDateTime placedAt,
            String textState,
            byte @Nullable [] text,
            @Nullable Long defect) {}

    private record Sealed(
            String reference, String name, @Nullable String number, String item, byte[] text) {}

    /** The papers of an application, newest first: those that count, or those set aside. */
    List<ApplicationPage.Paper> of(Handle h, String reference, boolean aside) {
        List<Row> rows = h.createQuery("""
                        select * from application_paper where reference = :reference and (set_aside_at is not null) = :aside
                        order by id desc""")
                .bind("reference", reference)
                .bind("aside", aside)
                .map((row, c) -> new Row(
                        row.getLong("id"),
                        row.getString("item"),
                        row.getObject("file_id", UUID.class),
                        row.getObject("dated_on", LocalDate.class),
                        row.getObject("pages", Integer.class),
                        row.getString("way"),
                        row.getObject("received_at", OffsetDateTime.class),
                        row.getString("place"),
                        row.getString("placed_by"),
                        row.getObject("placed_at", OffsetDateTime.class),
                        row.getString("text_state"),
                        row.getBytes("text_sealed"),
                        row.getObject("defect_id", Long.class)))
                .list();
        Map<UUID, StoredFile> stored = files
                .find(rows.stream()
                        .map(Row::file)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return rows.stream().map(r -> paper(reference, r, stored)).toList();
    }

    private ApplicationPage.Paper paper(String reference, Row r, Map<UUID, StoredFile> stored) {
        UUID file = r.file();
        OffsetDateTime placed = r.placedAt();
        return new ApplicationPage.Paper(
                r.id(),
                reference,
                r.item(),
                file == null ? null : stored.get(file),
                r.datedOn(),
                r.pages(),
                r.way(),
                r.receivedAt().toInstant(),
                r.place(),
                r.placedBy(),
                placed == null ? null : placed.toInstant(),
                r.textState(),
                Objects.requireNonNullElse(vault.open(reference, r.text()), ""),
                r.defect());
    }

    boolean hasFile(Handle h, String reference, UUID file) {
        return h.createQuery("""
                        select exists (select 1 from application_paper where reference = :reference and file_id = :file)
                          or exists (select 1 from application_bundle where reference = :reference and file_id = :file)""")
                .bind("reference", reference)
                .bind("file", file)
                .mapTo(Boolean.class)
                .one();
    }

    /** Papers whose recognised text holds the words, the newest first. Blanks do not count: recognition puts them anywhere. */
    public List<TextHit> search(String words) {
        String wanted = plain(words);
        List<Sealed> sealed = jdbi.withHandle(h -> h.createQuery("""
                        select p.reference, a.name, a.guarantor_number, p.item, p.text_sealed from application_paper p
                        join application a on a.reference = p.reference
                        where p.text_sealed is not null and a.state <> 'DRAFT' order by p.id desc limit :most""")
                .bind("most", SEARCHED)
                .map((row, c) -> new Sealed(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBytes(5)))
                .list());
        vault.ready(sealed.stream().map(Sealed::reference).collect(Collectors.toSet()));
        return sealed.stream()
                .flatMap(s -> {
                    String text = plain(Objects.requireNonNullElse(vault.open(s.reference(), s.text()), ""));
                    int at = text.indexOf(wanted);
                    return at < 0
                            ? Stream.<TextHit>empty()
                            : Stream.of(new TextHit(
                                    s.reference(),
                                    s.name(),
                                    s.number(),
                                    s.item(),
                                    text.substring(
                                            Math.max(0, at - AROUND),
                                            Math.min(text.length(), at + wanted.length() + AROUND))));
                })
                .limit(HITS)
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
