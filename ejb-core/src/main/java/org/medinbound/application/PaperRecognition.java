package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.application.store.Papers;
import org.medinbound.application.store.ScanReader;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;

/**
 * Reads the text of scans, a few each time; called every few seconds on every node. No transaction is open while a page is read. A
 * paper that was not scanned for malware yet is not handed to the reader and waits.
 */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaperRecognition {
    private static final Logger LOG = Logger.getLogger(PaperRecognition.class.getName());
    private static final int AT_ONCE = 2;

    @Inject
    Papers papers;

    @Inject
    CaseFiles files;

    @Inject
    TextRecognition recognition;

    @Inject
    ScanReader reader;

    /** Reads what waits; answers how many papers were tried. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public int readWaiting() {
        if (!recognition.isOn() || papers.unread() == 0) {
            return 0;
        }
        List<Papers.Unread> claimed = papers.claimUnread(AT_ONCE);
        for (Papers.Unread paper : claimed) {
            files.open(paper.fileId()).ifPresent(content -> papers.read(paper, text(paper, content)));
        }
        return claimed.size();
    }

    private @Nullable String text(Papers.Unread paper, FileContent content) {
        Path directory = null;
        try (InputStream stream = content.stream()) {
            directory = Files.createTempDirectory("scan");
            Path scan = directory.resolve("scan");
            Files.copy(stream, scan);
            return reader.read(scan, content.file().mediaType(), directory);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The text of a paper of " + paper.reference() + " could not be read", e);
            return null;
        } finally {
            ScanReader.remove(directory);
        }
    }
}
