package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.quality.EvidenceTerm;
import org.medinbound.quality.EvidenceTerms;

/** Papers with a term behind certificates, by the end of their term; the filters stand in the address. */
@Named
@ViewScoped
public class EvidenceScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient EvidenceTerms terms;

    @Inject
    private transient Language language;

    @Inject
    private transient Clock clock;

    private @Nullable String text;
    private boolean soon;
    private final LazyPages<EvidenceTerm> rows =
            new LazyPages<>(ROWS, (page, size) -> terms.page(text, soon, language.getTag(), page, size));

    public LazyPages<EvidenceTerm> getRows() {
        return rows;
    }

    /** Is the paper over today? */
    public boolean over(@Nullable EvidenceTerm paper) {
        return paper != null && paper.isOverOn(LocalDate.now(clock));
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public boolean isSoon() {
        return soon;
    }

    public void setSoon(boolean soon) {
        this.soon = soon;
    }
}
