package org.medinbound.admin.application;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationEntry;
import org.medinbound.application.ApplicationPage;

/** Scans and their index, and where paper originals lie. Typed: item, datedOn, pages, place, way, defect, fault. */
@Named
@ViewScoped
public class ApplicationPaperScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationScreen screen;

    @Inject
    private transient ApplicationEntry entry;

    private transient @Nullable Part file;
    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();
    private long indexed;

    public @Nullable String add() {
        return screen.act(this::added, "admin.application.done.paper");
    }

    private void added() {
        Part chosen = file;
        boolean there = chosen != null && chosen.getSize() > 0;
        String defect = ApplicationScreen.text(typed.get("defect"));
        try (InputStream content =
                there ? Objects.requireNonNull(chosen).getInputStream() : InputStream.nullInputStream()) {
            entry.addPaper(
                    screen.getReference(),
                    screen.getSeen(),
                    index(),
                    there ? Objects.requireNonNull(chosen).getSubmittedFileName() : null,
                    there ? content : null,
                    ApplicationScreen.text(typed.get("way")),
                    defect.isEmpty() ? null : Long.valueOf(defect));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApplicationEntry.Index index() {
        return new ApplicationEntry.Index(
                ApplicationScreen.text(typed.get("item")),
                Days.readOrNull(typed.get("datedOn"), "datedOn"),
                Days.count(typed.get("pages"), "pages"),
                ApplicationScreen.text(typed.get("place")));
    }

    /** Takes a paper's index into the form, to change it. */
    public void begin(ApplicationPage.Paper paper) {
        indexed = paper.id();
        typed.put("item", paper.item());
        typed.put("datedOn", ApplicationScreen.text(paper.datedOn()));
        typed.put("pages", ApplicationScreen.text(paper.pages()));
        typed.put("place", ApplicationScreen.text(paper.place()));
        typed.put("fault", "DESK");
    }

    public @Nullable String change() {
        return screen.act(
                () -> entry.index(
                        screen.getReference(),
                        screen.getSeen(),
                        indexed,
                        index(),
                        ApplicationScreen.text(typed.get("fault"))),
                "admin.application.done.index");
    }

    public @Nullable String setAside(long paper) {
        return screen.act(
                () -> entry.setAside(screen.getReference(), screen.getSeen(), paper), "admin.application.done.aside");
    }

    public boolean isChanging() {
        return indexed > 0;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
