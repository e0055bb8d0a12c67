package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.registry.AgencyPapers;
import org.medinbound.shared.BusinessRejection;

/** Papers and notes in the file of an agency. */
@Named
@ViewScoped
public class PaperScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgencyPapers papers;

    @Inject
    private transient Notices notices;

    private @Nullable String number;
    private String kind = "OTHER";
    private @Nullable String note;
    private transient @Nullable Part upload;
    private transient @Nullable List<AgencyPapers.Paper> shown;
    private transient @Nullable List<AgencyPapers.Note> notesShown;

    public List<AgencyPapers.Paper> getPapers() {
        List<AgencyPapers.Paper> known = shown;
        if (known == null) {
            known = papers.papers(number());
            shown = known;
        }
        return known;
    }

    public List<AgencyPapers.Note> getNotes() {
        List<AgencyPapers.Note> known = notesShown;
        if (known == null) {
            known = papers.notes(number());
            notesShown = known;
        }
        return known;
    }

    public String add() throws IOException {
        Part file = upload;
        if (file == null || file.getSize() == 0) {
            throw BusinessRejection.invalid("paper.missing", "upload");
        }
        try (InputStream content = file.getInputStream()) {
            papers.add(number(), kind, String.valueOf(file.getSubmittedFileName()), content);
        }
        return done("paper-added");
    }

    public String remove(UUID file) {
        papers.remove(number(), file);
        return done("paper-removed");
    }

    public String write() {
        papers.note(number(), note == null ? "" : note);
        return done("note-written");
    }

    private String done(String what) {
        notices.doneOnNextPage("admin.registry." + what);
        return "/registry/papers.xhtml?faces-redirect=true&number=" + number;
    }

    private String number() {
        if (number == null) {
            throw BusinessRejection.notFound();
        }
        return number;
    }

    public List<String> getKinds() {
        return AgencyPapers.KINDS;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable Part getUpload() {
        return upload;
    }

    public void setUpload(@Nullable Part upload) {
        this.upload = upload;
    }
}
