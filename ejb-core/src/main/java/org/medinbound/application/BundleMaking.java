package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.store.Decisions;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;

/**
 * Makes the bundle for the ministry, one PDF, and keeps it with the application: what was handed over stays as it was, also when the
 * application changes later. Printed to a file first, because originals may be large.
 */
@ApplicationScoped
public class BundleMaking {
    @Inject
    CaseFiles files;

    @Inject
    Decisions decisions;

    @Inject
    ApplicationClock clock;

    void make(ApplicationPage page) {
        String reference = page.standing().reference();
        Path printed = null;
        try {
            printed = Files.createTempFile("bundle", ".pdf");
            try (OutputStream out = Files.newOutputStream(printed)) {
                BundlePrint.print(page, clock.today(), out, this::content);
            }
            try (DigestInputStream in = new DigestInputStream(Files.newInputStream(printed), sha256())) {
                StoredFile stored = files.store(reference, "bundle-" + reference + ".pdf", in);
                decisions.addBundle(
                        reference,
                        stored.id(),
                        HexFormat.of().formatHex(in.getMessageDigest().digest()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle of " + reference + " could not be made", e);
        } finally {
            remove(printed);
        }
    }

    /** The original; a paper that nobody may open yet must not be left out of the bundle in silence. */
    private byte[] content(StoredFile file) {
        FileContent content = files.open(file.id())
                .orElseThrow(() -> BusinessRejection.conflict("application.file-held", file.name()));
        try (InputStream stream = content.stream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
