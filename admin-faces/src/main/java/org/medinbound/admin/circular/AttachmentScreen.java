package org.medinbound.admin.circular;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.CircularComposition;
import org.medinbound.shared.BusinessRejection;

/** The files that the composer puts to a draft. */
@Named
@ViewScoped
public class AttachmentScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DRAFT = "/circular/draft.xhtml";

    @Inject
    private CircularScreen screen;

    @Inject
    private transient CircularComposition composition;

    private transient @Nullable Part file;

    public @Nullable String add() {
        return screen.act(this::attach, "admin.circular.done.file", DRAFT);
    }

    private void attach() {
        Part chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            throw BusinessRejection.invalid("paper.missing", "file");
        }
        try (InputStream content = chosen.getInputStream()) {
            composition.attach(
                    screen.getReference(), screen.getSeen(), String.valueOf(chosen.getSubmittedFileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable String remove(UUID id) {
        return screen.act(
                () -> composition.detach(screen.getReference(), screen.getSeen(), id),
                "admin.circular.done.file-out",
                DRAFT);
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
