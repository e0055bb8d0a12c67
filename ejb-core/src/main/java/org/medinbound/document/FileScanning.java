package org.medinbound.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.document.store.LaterScan;
import org.medinbound.document.store.Sweep;

/** What the platform does with files by itself: scans those that wait, clears away content that belongs to nothing. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileScanning {
    @Inject
    private LaterScan scan;

    @Inject
    private Sweep sweep;

    public FileScanning() {}

    /**
     * Scans files that the scanner could not be asked about at intake, and those taken in before there was one. Stops when the
     * scanner gives no answer.
     *
     * @return how many got a verdict
     */
    @Requires(value = Right.FILE_SCAN, recorded = false)
    public int scanPending() {
        return scan.run();
    }

    /**
     * Removes sealed content whose row was never committed (older than a day) or whose case's key was destroyed.
     *
     * @return how many files
     */
    @Requires(value = Right.FILE_SCAN, recorded = false)
    public int sweep() {
        return sweep.run();
    }
}
