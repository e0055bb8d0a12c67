package org.medinbound.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.shared.PageOfRows;

/** Reading the record of access; reading it stands in it too. */
@Stateless
@UseCase
public class AccessLog {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader("id", "at", "actor", "roles", "use_case", "subject", "outcome", "address", "position")
            .get();

    @Inject
    private AccessRows rows;

    public AccessLog() {}

    AccessLog(AccessRows rows) {
        this.rows = rows;
    }

    /** A page of the rows, newest first. Pages count from 1. */
    @Requires(Right.AUDIT_READ)
    public PageOfRows<AccessEntry> page(@Subject AccessFilter filter, int page, int size) {
        return rows.page(filter, Math.max(page, 1), Math.max(1, Math.min(size, 500)));
    }

    /**
     * Writes the rows as CSV, oldest first, without holding them in memory.
     *
     * @return how many rows were written
     * @throws IOException when the reader went away
     */
    @Requires(Right.AUDIT_READ)
    public long writeCsv(@Subject AccessFilter filter, Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSV);
        long written = rows.each(
                filter,
                row -> csv.printRecord(
                        row.id(),
                        row.at(),
                        row.actor(),
                        row.roles(),
                        row.useCase(),
                        cell(row.subject()),
                        row.outcome(),
                        row.address(),
                        row.position()));
        csv.flush();
        return written;
    }

    /** What a caller named as the subject must not become a formula where the file is opened. */
    private static @Nullable String cell(@Nullable String text) {
        return text != null && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
