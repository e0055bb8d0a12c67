package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.medinbound.settings.Settings;

/**
 * Whether text of scans is recognised here. OCR_TESSERACT names the program (default: {@code tesseract} on the path), OCR_PDF the
 * one that turns pages of a PDF into pictures (default: {@code pdftoppm}); {@code off} or a program that is not there: not read,
 * and the screens say so.
 */
@ApplicationScoped
public class TextRecognition {
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/tiff");

    @Inject
    Settings settings;

    /** The program that reads pictures, if it is there. */
    public Optional<Path> reader() {
        return program("ocr.tesseract", "tesseract");
    }

    /** The program that turns pages of a PDF into pictures, if it is there. */
    public Optional<Path> pages() {
        return program("ocr.pdf", "pdftoppm");
    }

    /** Is text recognised here at all? */
    public boolean isOn() {
        return reader().isPresent();
    }

    /** Can text of this type of file be recognised here? */
    public boolean reads(String mediaType) {
        return reader().isPresent()
                && (IMAGES.contains(mediaType) || mediaType.equals("application/pdf") && pages().isPresent());
    }

    private Optional<Path> program(String setting, String otherwise) {
        String named = settings.text(setting).orElse(otherwise);
        if (named.equals("off")) {
            return Optional.empty();
        }
        if (named.contains("/")) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        for (String directory : path.split(":")) {
            Path found = Path.of(directory, named);
            if (Files.isExecutable(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
