package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.FileContent;
import org.medinbound.document.StoredFile;
import org.medinbound.registry.store.PaperRows;
import org.medinbound.shared.BusinessRejection;

/** Papers and notes in the file of an agency. Files are sealed and scanned under the agency's own key, notes sealed likewise. */
@Stateless
@UseCase
public class AgencyPapers {
    /** Kinds of papers. */
    public static final List<String> KINDS = List.of("APPLICATION", "CONTRACT", "ACCOUNTS", "LETTER", "OTHER");

    private static final int LONGEST = 4_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private CaseFiles files;

    @Inject
    private CaseVault vault;

    @Inject
    private Clock clock;

    /** A paper. */
    public record Paper(StoredFile file, String kind, Instant addedAt, String by) {}

    /** A note; {@code by} is the name of staff or the pseudonymous id. */
    public record Note(String text, Instant at, String by) {}

    /** Newest first. */
    @Requires(Right.GUARANTOR_READ)
    public List<Paper> papers(@Subject String number) {
        List<PaperRows.Row> rows = jdbi.withHandle(h -> PaperRows.papers(h, number));
        Map<UUID, StoredFile> found = files
                .find(rows.stream().map(PaperRows.Row::file).toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return rows.stream()
                .filter(row -> found.containsKey(row.file()))
                .map(row -> new Paper(Objects.requireNonNull(found.get(row.file())), row.kind(), row.at(), row.by()))
                .toList();
    }

    /** Newest first. */
    @Requires(Right.GUARANTOR_READ)
    public List<Note> notes(@Subject String number) {
        return jdbi.withHandle(h -> PaperRows.notes(h, number)).stream()
                .map(row -> new Note(
                        Optional.ofNullable(vault.open(number, row.sealed())).orElse(""), row.at(), row.by()))
                .toList();
    }

    /** @throws BusinessRejection as {@link CaseFiles#store} says, or {@code paper.kind} */
    @Requires(Right.GUARANTOR_WORK)
    public void add(@Subject String number, String kind, String name, InputStream content) {
        if (!KINDS.contains(kind)) {
            throw BusinessRejection.invalid("paper.kind", "kind");
        }
        long agency = jdbi.withHandle(h -> PaperRows.agency(h, number)).orElseThrow(BusinessRejection::notFound);
        StoredFile file = files.store(number, name, content);
        jdbi.useHandle(h -> PaperRows.add(
                h, agency, file.id(), kind, clock.instant(), Actors.current().id()));
    }

    /** Takes a paper off the file; its content stays for the record. */
    @Requires(Right.GUARANTOR_WORK)
    public void remove(@Subject String number, UUID file) {
        if (!jdbi.withHandle(h -> PaperRows.remove(
                h, number, file, clock.instant(), Actors.current().id()))) {
            throw BusinessRejection.notFound();
        }
    }

    /** Opens a paper of the agency, if it was found clean. */
    @Requires(Right.GUARANTOR_READ)
    public Optional<FileContent> open(@Subject String number, UUID file) {
        boolean own = jdbi.withHandle(h -> PaperRows.papers(h, number)).stream()
                .anyMatch(row -> row.file().equals(file));
        return own ? files.open(file) : Optional.empty();
    }

    @Requires(Right.GUARANTOR_WORK)
    public void note(@Subject String number, String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw BusinessRejection.invalid("note.text", "note", LONGEST);
        }
        long agency = jdbi.withHandle(h -> PaperRows.agency(h, number)).orElseThrow(BusinessRejection::notFound);
        byte[] sealed = Objects.requireNonNull(vault.seal(number, words));
        jdbi.useHandle(h -> PaperRows.note(
                h, agency, sealed, clock.instant(), Actors.current().id()));
    }
}
