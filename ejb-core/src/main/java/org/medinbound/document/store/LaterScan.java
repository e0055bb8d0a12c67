package org.medinbound.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Scans the files that wait. Two nodes may scan the same file at once: the first verdict stands. */
@ApplicationScoped
public class LaterScan {
    private static final Logger LOG = Logger.getLogger(LaterScan.class.getName());
    private static final int SHARE = 50;

    @Inject
    private Jdbi jdbi;

    @Inject
    private KeyRing keys;

    @Inject
    private SealedContent contents;

    @Inject
    private Clamd scanner;

    @Inject
    private Clock clock;

    public LaterScan() {}

    public LaterScan(Jdbi jdbi, KeyRing keys, SealedContent contents, Clamd scanner, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.contents = contents;
        this.scanner = scanner;
        this.clock = clock;
    }

    private record Waiting(UUID id, String caseReference) {}

    public int run() {
        if (!scanner.isConfigured()) {
            return 0;
        }
        int verdicts = 0;
        for (Waiting file : waiting()) {
            Optional<ScanAnswer> answer = scan(file);
            if (answer.isPresent() && answer.get().kind() == ScanAnswer.Kind.NO_ANSWER) {
                break;
            }
            verdicts += answer.isPresent() ? 1 : 0;
        }
        return verdicts;
    }

    /** Those least often tried first, so that one file the scanner cannot take does not hold up the others. */
    private List<Waiting> waiting() {
        return jdbi.withHandle(h -> h.createQuery("""
                        select f.id, f.case_reference from case_file f
                        join case_key k on k.case_reference = f.case_reference and k.destroyed_at is null
                        where f.state in ('PENDING', 'NOT_SCANNED')
                        order by f.scan_attempts, f.stored_at limit :most""")
                .bind("most", SHARE)
                .map((rs, c) -> new Waiting(rs.getObject(1, UUID.class), rs.getString(2)))
                .list());
    }

    private Optional<ScanAnswer> scan(Waiting file) {
        Optional<KeyRing.Keys> key = keys.existing(file.caseReference());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = contents.read(file.id(), key.get().files())) {
            DigestInputStream whole = new DigestInputStream(content, FileIntake.sha256());
            ScanAnswer answer = scanner.scan(whole);
            switch (answer.kind()) {
                case CLEAN -> verdict(file, "CLEAN");
                case INFECTED ->
                    infected(
                            file,
                            String.valueOf(answer.signature()),
                            whole.getMessageDigest().digest());
                default -> notTried(file);
            }
            return Optional.of(answer);
        } catch (NoSuchFileException e) {
            notTried(file);
            LOG.log(Level.SEVERE, "The sealed content of file {0} is missing", file.id());
        } catch (IOException e) {
            notTried(file);
            LOG.log(Level.SEVERE, "The sealed content of file " + file.id() + " cannot be read", e);
        }
        return Optional.empty();
    }

    private void verdict(Waiting file, String state) {
        jdbi.useHandle(h -> h.execute(
                "update case_file set state = ?, scanned_at = ? where id = ? and state in ('PENDING', 'NOT_SCANNED')",
                state,
                OffsetDateTime.now(clock),
                file.id()));
    }

    private void notTried(Waiting file) {
        jdbi.useHandle(
                h -> h.execute("update case_file set scan_attempts = scan_attempts + 1 where id = ?", file.id()));
    }

    /** The verdict and the finding in one statement, so that one is never there without the other. */
    private void infected(Waiting file, String signature, byte[] digest) {
        jdbi.useHandle(h -> h.createUpdate("""
                        with found as (
                          update case_file set state = 'INFECTED', signature = :signature, scanned_at = :at
                          where id = :id and state in ('PENDING', 'NOT_SCANNED')
                          returning case_reference, stored_by, media_type, size)
                        insert into malware_finding
                          (id, found_at, case_reference, sent_by, signature, media_type, size, digest, stage)
                        select :finding, :at, case_reference, stored_by, :signature, media_type, size, :digest, 'LATER'
                        from found""")
                .bind("signature", signature)
                .bind("at", OffsetDateTime.now(clock))
                .bind("id", file.id())
                .bind("finding", UUID.randomUUID())
                .bind("digest", digest)
                .execute());
    }
}
