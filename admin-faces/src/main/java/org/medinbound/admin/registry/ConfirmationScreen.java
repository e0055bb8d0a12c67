package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.admin.shell.Notices;
import org.medinbound.registry.Confirmation;
import org.medinbound.registry.ConfirmationDesk;

/** The yearly confirmation: who was asked, who looked, who answered. */
@Named
@ViewScoped
public class ConfirmationScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient ConfirmationDesk desk;

    @Inject
    private transient Notices notices;

    private @Nullable Integer year;
    private boolean open;
    private @Nullable String number;
    private final LazyPages<Confirmation> rows =
            new LazyPages<>(ROWS, (page, size) -> desk.page(getYear(), open, page, size));

    public LazyPages<Confirmation> getRows() {
        return rows;
    }

    public long getAsked() {
        return desk.count(getYear(), false);
    }

    public long getWaiting() {
        return desk.count(getYear(), true);
    }

    public String ask() {
        desk.askNow(number == null ? "" : number.strip());
        notices.doneOnNextPage("admin.registry.confirm.asked");
        return "/registry/confirmations.xhtml?faces-redirect=true";
    }

    public String confirmed(String agency) {
        desk.confirmed(agency);
        notices.doneOnNextPage("admin.registry.confirm.noted");
        return "/registry/confirmations.xhtml?faces-redirect=true";
    }

    /** Colour of a standing. */
    public String tone(String standing) {
        return switch (standing) {
            case "confirmed", "changed" -> "ok";
            case "unreachable" -> "bad";
            case "opened" -> "info";
            default -> "wait";
        };
    }

    public Integer getYear() {
        Integer known = year;
        return known == null ? (Integer) desk.year() : known;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
