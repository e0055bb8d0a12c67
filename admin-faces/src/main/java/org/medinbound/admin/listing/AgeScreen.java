package org.medinbound.admin.listing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.hospital.EntrySection;
import org.medinbound.listing.AgeFilter;
import org.medinbound.listing.AgeRule;
import org.medinbound.listing.EntryAges;
import org.medinbound.listing.OldStatement;
import org.medinbound.shared.BusinessRejection;

/** Facts that hospitals stated long ago, and the rule that says what long is. */
@Named
@ViewScoped
public class AgeScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final String HERE = "/listing/ages.xhtml?faces-redirect=true";

    @Inject
    private transient EntryAges ages;

    @Inject
    private transient Language language;

    @Inject
    private transient ListingDeeds deeds;

    private @Nullable String text;
    private @Nullable String section;
    private @Nullable String validFrom;
    private @Nullable String months;
    private final LazyPages<OldStatement> rows = new LazyPages<>(
            ROWS, (page, size) -> ages.page(new AgeFilter(text, known(), page, size), language.getTag()));

    public LazyPages<OldStatement> getRows() {
        return rows;
    }

    public @Nullable String remind(String slug) {
        return deeds.act(() -> ages.remind(slug), "admin.listing.done.remind", HERE);
    }

    public @Nullable String rule() {
        return deeds.act(() -> ages.rule(day(), number()), "admin.listing.done.rule", HERE);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(validFrom == null ? "" : validFrom);
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("listing.age-past", "validFrom");
        }
    }

    private int number() {
        String typed = months == null ? "" : months.strip();
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private @Nullable String known() {
        return getSections().contains(section) ? section : null;
    }

    public List<AgeRule> getRules() {
        return ages.rules();
    }

    public List<String> getSections() {
        return Arrays.stream(EntrySection.values()).map(EntrySection::name).toList();
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getSection() {
        return section;
    }

    public void setSection(@Nullable String section) {
        this.section = section;
    }

    public @Nullable String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable String validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable String getMonths() {
        return months;
    }

    public void setMonths(@Nullable String months) {
        this.months = months;
    }
}
