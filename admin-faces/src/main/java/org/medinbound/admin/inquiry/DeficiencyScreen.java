package org.medinbound.admin.inquiry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.inquiry.CheckItem;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryDesk;
import org.medinbound.shared.BusinessRejection;

/** Asking the sender for what is missing, and what becomes of it. */
@Named
@ViewScoped
public class DeficiencyScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseScreen screen;

    @Inject
    private CheckScreen check;

    @Inject
    private transient InquiryDesk desk;

    @Inject
    private transient DeskClock clock;

    private @Nullable String item;
    private @Nullable String text;
    private @Nullable String dueOn;
    private long again;

    /** Puts the proposed words of the chosen item, in the sender's language, into the field. */
    public void propose() {
        text = check.getItems().stream()
                .filter(i -> i.code().equals(item))
                .map(CheckItem::request)
                .findFirst()
                .orElse(text);
    }

    public @Nullable String ask() {
        return screen.act(
                () -> {
                    if (again > 0) {
                        desk.askAgain(
                                screen.getReference(),
                                screen.getSeen(),
                                again,
                                CaseScreen.text(text),
                                day(getDueOn(), "dueOn"));
                    } else {
                        desk.ask(
                                screen.getReference(),
                                screen.getSeen(),
                                item == null ? "OTHER" : item,
                                CaseScreen.text(text),
                                day(getDueOn(), "dueOn"));
                    }
                },
                "admin.inquiry.done.ask");
    }

    /** The answer does not help: takes its words into the field, to ask again. */
    public void beginAgain(long id, String words) {
        again = id;
        text = words;
    }

    public @Nullable String settle(long id) {
        return screen.act(() -> desk.settle(screen.getReference(), screen.getSeen(), id), "admin.inquiry.done.settle");
    }

    public @Nullable String waive(long id) {
        return screen.act(() -> desk.waive(screen.getReference(), screen.getSeen(), id), "admin.inquiry.done.waive");
    }

    /** Reads a day as the browser sends it. */
    static LocalDate day(@Nullable String typed, String field) {
        try {
            return LocalDate.parse(CaseScreen.text(typed));
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("inquiry.due", field);
        }
    }

    public long getAgain() {
        return again;
    }

    public @Nullable String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getDueOn() {
        if (dueOn == null) {
            dueOn = clock.within(DeskClock.SENDER_ANSWER).toString();
        }
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn;
    }
}
