package org.medinbound.portal.hospital;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.Statement;
import org.medinbound.portal.web.Page;

/** Says of which month a section is, once it is old; nothing while it is not. */
public final class AsOf {
    private final HospitalProfile hospital;
    private final LocalDate today;
    private final int months;
    private final Page page;

    /** @param months after which a statement is old */
    AsOf(HospitalProfile hospital, LocalDate today, int months, Page page) {
        this.hospital = hospital;
        this.today = today;
        this.months = months;
        this.page = page;
    }

    /** The note, or null. */
    public @Nullable String note(EntrySection section) {
        Statement said = hospital.statement(section);
        return said.isOldOn(today, months)
                ? page.t("listing.profile.as-of", page.formats().month(YearMonth.from(said.statedOn())))
                : null;
    }
}
