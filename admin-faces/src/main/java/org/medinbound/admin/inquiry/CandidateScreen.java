package org.medinbound.admin.inquiry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.AcceptanceRequests;
import org.medinbound.acceptance.Offer;
import org.medinbound.acceptance.QuotationChoice;
import org.medinbound.admin.shell.Language;
import org.medinbound.inquiry.DeskClock;

/** Asking the hospitals that were chosen, and what follows from it; the ranking proposes, the officer decides. */
@Named
@ViewScoped
public class CandidateScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseScreen screen;

    @Inject
    private CandidateChoice choice;

    @Inject
    private transient AcceptanceRequests requests;

    @Inject
    private transient QuotationChoice quotations;

    @Inject
    private transient Language language;

    @Inject
    private transient DeskClock clock;

    private transient @Nullable List<Offer> offers;
    private @Nullable String dueOn;
    private @Nullable String note;

    public List<Offer> getOffers() {
        List<Offer> known = offers;
        if (known == null) {
            known = quotations.offersForDesk(screen.getReference(), language.getTag());
            offers = known;
        }
        return known;
    }

    public @Nullable String send() {
        List<String> slugs = choice.slugs();
        return screen.act(
                () -> requests.send(
                        screen.getReference(),
                        screen.getSeen(),
                        slugs,
                        DeficiencyScreen.day(getDueOn(), "requestDue"),
                        CaseScreen.text(note)),
                "admin.inquiry.done.send");
    }

    public @Nullable String remind(String request) {
        return screen.act(
                () -> requests.remind(screen.getReference(), screen.getSeen(), request), "admin.inquiry.done.remind");
    }

    public @Nullable String withdraw(String request) {
        return screen.act(
                () -> requests.withdraw(screen.getReference(), screen.getSeen(), request),
                "admin.inquiry.done.withdraw");
    }

    public @Nullable String resume(String request) {
        return screen.act(
                () -> requests.resume(
                        screen.getReference(),
                        screen.getSeen(),
                        request,
                        clock.within(DeskClock.HOSPITAL_ANSWER),
                        CaseScreen.text(note)),
                "admin.inquiry.done.resume");
    }

    public @Nullable String getDueOn() {
        if (dueOn == null) {
            dueOn = clock.within(DeskClock.HOSPITAL_ANSWER).toString();
        }
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
