package org.medinbound.document;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of a case. Rights over the case are the caller's business (decided in one place by the capability that owns the
 * case); this keeps content sealed, typed and scanned.
 */
public interface CaseFiles {
    /** Most bytes of one file: 50 MB. */
    long MAX_BYTES = 50L * 1024 * 1024;

    /**
     * Takes a file in. Reads at most {@link #MAX_BYTES} + 1 bytes.
     *
     * @throws org.medinbound.shared.BusinessRejection codes {@code file.empty}, {@code file.too-large} (argument: limit in MB),
     *     {@code file.type} (argument: detected type) or {@code file.infected}
     */
    StoredFile store(String caseReference, String name, InputStream content);

    /**
     * Takes a spreadsheet in (.xlsx, with macros too, or text), under the same limits and refusals as {@link #store}. The other way
     * in stays closed to them.
     */
    default StoredFile storeSheet(String caseReference, String name, InputStream content) {
        return store(caseReference, name, content);
    }

    /** The content, if the file exists and may be opened. */
    Optional<FileContent> open(UUID id);

    /** The files among the ids that exist, oldest first. */
    List<StoredFile> find(Collection<UUID> ids);
}
