package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.quality.CertificateFilter;
import org.medinbound.quality.CertificateRegister;
import org.medinbound.quality.CertificateRow;

/** The register of certificates. */
@Named
@ViewScoped
public class CertificateListScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient CertificateRegister register;

    @Inject
    private transient Language language;

    private @Nullable String text;
    private @Nullable String standing;
    private @Nullable String kind;
    private boolean due;
    private final LazyPages<CertificateRow> rows = new LazyPages<>(
            ROWS,
            (page, size) -> register.page(
                    new CertificateFilter(
                            text,
                            VettingListScreen.known(standing, CertificateFilter.STANDINGS),
                            VettingListScreen.known(kind, CertificateFilter.KINDS),
                            due,
                            page,
                            size),
                    language.getTag()));

    public LazyPages<CertificateRow> getRows() {
        return rows;
    }

    public List<String> getStandings() {
        return CertificateFilter.STANDINGS;
    }

    public List<String> getKinds() {
        return CertificateFilter.KINDS;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getStanding() {
        return standing;
    }

    public void setStanding(@Nullable String standing) {
        this.standing = standing;
    }

    public boolean isDue() {
        return due;
    }

    public void setDue(boolean due) {
        this.due = due;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }
}
