package org.medinbound.portal.inquiry;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.medinbound.document.CaseFiles;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Files and texts of a multipart form. */
public final class Uploads {
    /** The form around the file: boundaries, token, texts. */
    private static final long ROOM = 256 * 1024;

    private static final int MAX_TEXT = 64 * 1024;

    private Uploads() {}

    /** The form may hold one file of the largest size and some text; more is refused before it is kept. */
    static final long MAX_FORM = CaseFiles.MAX_BYTES + ROOM;

    /** The refusal for a form that is too large. */
    static BusinessRejection tooLarge() {
        return new BusinessRejection(
                BusinessRejection.Kind.TOO_LARGE,
                List.of(Problem.of("file.too-large", "file", CaseFiles.MAX_BYTES / (1024 * 1024))));
    }

    /** The file that was chosen under the name, if one was. */
    public static Optional<EntityPart> file(List<EntityPart> parts, String name) {
        return parts.stream()
                .filter(p -> p.getName().equals(name))
                .filter(p -> p.getFileName().filter(f -> !f.isBlank()).isPresent())
                .findFirst();
    }

    /** The text of the field, empty when it was not sent. */
    public static String text(List<EntityPart> parts, String name) {
        for (EntityPart part : parts) {
            if (part.getName().equals(name) && part.getFileName().isEmpty()) {
                try (InputStream content = part.getContent()) {
                    return new String(content.readNBytes(MAX_TEXT), StandardCharsets.UTF_8).strip();
                } catch (IOException e) {
                    throw BusinessRejection.invalid("inquiry.file-missing", name);
                }
            }
        }
        return "";
    }
}
