package org.medinbound.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.store.HeldFiles;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** Files that are held back, malware that was found, and the security officer's release of a file nobody could scan. */
@Stateless
@UseCase
public class FileRelease {
    /** Shortest reason, in characters: long enough that it says something. */
    public static final int SHORTEST_REASON = 10;

    @Inject
    private HeldFiles files;

    public FileRelease() {}

    FileRelease(HeldFiles files) {
        this.files = files;
    }

    /** Files that nobody may open, oldest first. Pages count from 1. */
    @Requires(Right.FILE_RELEASE)
    public PageOfRows<HeldFile> held(HeldFilter filter, int page, int size) {
        return files.held(filter, Math.max(page, 1), Math.max(1, Math.min(size, 500)));
    }

    /** Malware found at intake and later, newest first. Pages count from 1. */
    @Requires(Right.FILE_RELEASE)
    public PageOfRows<MalwareFinding> findings(int page, int size) {
        return files.findings(Math.max(page, 1), Math.max(1, Math.min(size, 500)));
    }

    /** How many files are held; for the menu. */
    @Requires(value = Right.FILE_RELEASE, recorded = false)
    public long count() {
        return files.count();
    }

    /**
     * Lets a file be opened that the scanner could not be asked about. An infected file is never released.
     *
     * @param reason kept with the file
     * @throws BusinessRejection {@code file.release-reason} when the reason says nothing, {@code file.not-held} when the file is
     *     not held (any more) or infected
     */
    @Requires(Right.FILE_RELEASE)
    public void release(@Subject UUID id, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw BusinessRejection.invalid("file.release-reason", "reason", SHORTEST_REASON);
        }
        if (!files.release(id, Actors.current().id(), reason.strip())) {
            throw BusinessRejection.conflict("file.not-held");
        }
    }
}
