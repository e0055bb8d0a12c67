package org.medinbound.admin.circular;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.CircularCare;
import org.medinbound.circular.CircularQueue;
import org.medinbound.circular.CircularQueue.ReceiverPage;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;

/** One receiver: every mail, every version of its answer; more time, a reminder. */
@Named
@ViewScoped
public class ReceiverScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CircularScreen screen;

    @Inject
    private transient CircularQueue queue;

    @Inject
    private transient CircularCare care;

    private String number = "";
    private @Nullable String dueOn;
    private @Nullable String why;
    private transient @Nullable ReceiverPage page;

    public ReceiverPage getPage() {
        ReceiverPage known = page;
        if (known == null) {
            known = queue.receiver(screen.getReference(), number);
            page = known;
        }
        return known;
    }

    /** The files whose ids stand in a kept value. */
    public List<StoredFile> files(String value) {
        return getPage().files().stream()
                .filter(file -> value.contains(file.id().toString()))
                .toList();
    }

    public @Nullable String remind() {
        return back(screen.act(
                () -> care.remind(screen.getReference(), screen.getSeen(), number),
                "admin.circular.done.remind",
                "/circular/receiver.xhtml"));
    }

    public @Nullable String extend() {
        return back(screen.act(
                () -> care.extend(screen.getReference(), screen.getSeen(), number, day(), why == null ? "" : why),
                "admin.circular.done.extend",
                "/circular/receiver.xhtml"));
    }

    private @Nullable String back(@Nullable String outcome) {
        page = null;
        return outcome == null ? null : outcome + "&number=" + number;
    }

    private LocalDate day() {
        String typed = dueOn;
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("circular.extend", "dueOn");
        }
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
    }

    public @Nullable String getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
