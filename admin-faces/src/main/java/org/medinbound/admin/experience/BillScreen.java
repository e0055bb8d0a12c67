package org.medinbound.admin.experience;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.Bill;
import org.medinbound.acceptance.TreatmentBills;
import org.medinbound.admin.inquiry.CaseScreen;

/** The final bill of a case, recorded by the desk when patient or hospital showed it. */
@Named
@ViewScoped
public class BillScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseScreen screen;

    @Inject
    private transient TreatmentBills bills;

    private @Nullable String billed;
    private @Nullable String billedOn;
    private @Nullable String reason;

    /** The bill; null while there is none. */
    public @Nullable Bill getBill() {
        return bills.openForDesk(screen.getReference()).orElse(null);
    }

    public @Nullable String record() {
        return screen.act(
                () -> bills.recordForDesk(
                        screen.getReference(), screen.getSeen(), yen(), day(), reason == null ? "" : reason),
                "admin.bill.done");
    }

    private @Nullable Long yen() {
        String digits = billed == null
                ? ""
                : Normalizer.normalize(billed, Normalizer.Form.NFKC).replaceAll("[,\\s\\u00a5円]", "");
        return digits.matches("\\d{1,12}") ? Long.valueOf(digits) : null;
    }

    private @Nullable LocalDate day() {
        try {
            return billedOn == null ? null : LocalDate.parse(billedOn.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    public @Nullable String getBilled() {
        return billed;
    }

    public void setBilled(@Nullable String billed) {
        this.billed = billed;
    }

    public @Nullable String getBilledOn() {
        return billedOn;
    }

    public void setBilledOn(@Nullable String billedOn) {
        this.billedOn = billedOn;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
