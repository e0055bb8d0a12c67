package org.medinbound.admin.experience;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.experience.Complaint;
import org.medinbound.experience.ComplaintDesk;
import org.medinbound.experience.ComplaintFilter;

/** Complaints, what is due first; the filters stand in the address. */
@Named
@ViewScoped
public class ComplaintList implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> STATES = List.of("RECEIVED", "IN_WORK", "UPHELD", "NOT_UPHELD", "TAKEN_BACK");

    @Inject
    private transient ComplaintDesk desk;

    @Inject
    private transient Language language;

    @Inject
    private transient Clock clock;

    private @Nullable String text;
    private @Nullable String state;
    private final LazyPages<Complaint> rows =
            new LazyPages<>(50, (page, size) -> desk.page(filter(text, state, page, size), language.getTag()));

    static ComplaintFilter filter(@Nullable String text, @Nullable String state, int page, int size) {
        return new ComplaintFilter(text, state != null && STATES.contains(state) ? state : null, page, size);
    }

    public LazyPages<Complaint> getRows() {
        return rows;
    }

    public List<String> getStates() {
        return STATES;
    }

    /** Word and tone of a row: late stands out. */
    public String tone(Complaint complaint) {
        if (!complaint.isOpen()) {
            return "ok";
        }
        return complaint.isLate(LocalDate.now(clock)) ? "bad" : "wait";
    }

    public boolean late(Complaint complaint) {
        return complaint.isLate(LocalDate.now(clock));
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }
}
