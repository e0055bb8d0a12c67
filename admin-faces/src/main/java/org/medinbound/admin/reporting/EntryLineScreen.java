package org.medinbound.admin.reporting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.reporting.DraftLine;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.LineTexts;
import org.medinbound.reporting.LineWords;
import org.medinbound.reporting.ReportDesk;
import org.medinbound.reporting.SheetNotice;
import org.medinbound.shared.BusinessRejection;

/** Lines of the desk's entry: one by one in a form, or all from the mail's spreadsheet. */
@Named
@ViewScoped
public class EntryLineScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryScreen entry;

    @Inject
    private transient ReportDesk desk;

    @Inject
    private transient Notices notices;

    @Inject
    private transient TextMap texts;

    private int editing = -1;
    private Map<String, String> values = new HashMap<>();
    private transient @Nullable Part file;

    /** Opens the form for a line; 0 for a new one. */
    public void edit(int no) {
        editing = no;
        values = new HashMap<>();
        DraftLine line = entry.getDraft() == null ? null : entry.getDraft().line(no);
        if (line != null) {
            LineText understood = LineTexts.of(line.line());
            for (LineField field : LineField.values()) {
                String known = understood.get(field);
                values.put(
                        field.code(),
                        known.isEmpty() ? line.typed().get(field) : LineWords.shown(texts.texts(), field, known));
            }
        }
    }

    public void cancel() {
        editing = -1;
    }

    public void save() {
        Map<LineField, String> typed = new EnumMap<>(LineField.class);
        for (LineField field : LineField.values()) {
            // Faces gives null for a field that was left empty.
            typed.put(field, Objects.requireNonNullElse(values.get(field.code()), ""));
        }
        int saved = desk.put(entry.getNumber(), entry.getMonth(), entry.upon(), editing, new LineText(typed));
        entry.changed();
        editing = -1;
        notices.done("admin.reports.entry.saved", saved);
    }

    public void remove(int no) {
        desk.remove(entry.getNumber(), entry.getMonth(), entry.upon(), no);
        entry.changed();
        notices.done("admin.reports.entry.removed", no);
    }

    public void upload() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw BusinessRejection.invalid("reporting.file-missing", "file");
        }
        try (InputStream content = sent.getInputStream()) {
            SheetNotice read = desk.upload(
                    entry.getNumber(),
                    entry.getMonth(),
                    entry.upon(),
                    String.valueOf(sent.getSubmittedFileName()),
                    content);
            notices.done("admin.reports.entry.read", read.lines(), read.hidden(), read.formulas());
        }
        entry.changed();
        editing = -1;
    }

    public boolean isOpen() {
        return editing >= 0;
    }

    public int getEditing() {
        return editing;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
