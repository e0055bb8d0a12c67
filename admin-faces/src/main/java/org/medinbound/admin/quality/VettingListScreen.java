package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.hospital.HospitalAccounts;
import org.medinbound.quality.VettingDesk;
import org.medinbound.quality.VettingFilter;
import org.medinbound.quality.VettingRow;

/** The list of vettings; from here a hospital is invited to its account, too. */
@Named
@ViewScoped
public class VettingListScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient VettingDesk desk;

    @Inject
    private transient HospitalAccounts accounts;

    @Inject
    private transient Language language;

    @Inject
    private transient Deeds deeds;

    @Inject
    private transient HospitalPick hospitals;

    private @Nullable String text;
    private @Nullable String state;
    private @Nullable String turn;
    private @Nullable String hospital;
    private final LazyPages<VettingRow> rows = new LazyPages<>(
            ROWS,
            (page, size) -> desk.page(
                    new VettingFilter(text, known(state, VettingFilter.STATES), known(turn, getTurns()), page, size),
                    language.getTag()));

    static @Nullable String known(@Nullable String value, List<String> values) {
        return value != null && values.contains(value) ? value : null;
    }

    public LazyPages<VettingRow> getRows() {
        return rows;
    }

    public List<String> getStates() {
        return VettingFilter.STATES;
    }

    public List<String> getTurns() {
        return List.of("QUALITY", "HOSPITAL");
    }

    /** Mails the hospital a link to its account. */
    public @Nullable String invite() {
        return deeds.act(
                () -> accounts.invite(hospitals.slug(hospital)),
                "admin.quality.done.invite",
                "/quality/vettings.xhtml?faces-redirect=true");
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

    public @Nullable String getTurn() {
        return turn;
    }

    public void setTurn(@Nullable String turn) {
        this.turn = turn;
    }

    public @Nullable String getHospital() {
        return hospital;
    }

    public void setHospital(@Nullable String hospital) {
        this.hospital = hospital;
    }
}
