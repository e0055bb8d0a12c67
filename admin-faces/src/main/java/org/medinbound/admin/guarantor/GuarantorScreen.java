package org.medinbound.admin.guarantor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.FlagEntry;
import org.medinbound.guarantor.GuarantorRegister;
import org.medinbound.guarantor.GuarantorRegister.GuarantorFile;
import org.medinbound.guarantor.MonthMark;
import org.medinbound.guarantor.Submission;
import org.medinbound.shared.BusinessRejection;

/** The file of one guarantor: what is registered, every month, every flag; a month opens to its evidence. */
@Named
@ViewScoped
public class GuarantorScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient GuarantorRegister register;

    private @Nullable String number;
    private @Nullable String month;
    private transient @Nullable GuarantorFile file;

    /** A year of the long strip. */
    public record Year(int year, List<MonthMark> months) {}

    public GuarantorFile getFile() {
        GuarantorFile known = file;
        if (known == null) {
            if (number == null) {
                throw BusinessRejection.notFound();
            }
            known = register.file(number);
            file = known;
        }
        return known;
    }

    /** Months by calendar year, the newest year first. */
    public List<Year> getYears() {
        TreeMap<Integer, List<MonthMark>> years = new TreeMap<>();
        getFile().months().forEach(m -> years.computeIfAbsent(m.period().getYear(), y -> new ArrayList<>())
                .add(m));
        List<Year> list = new ArrayList<>();
        years.descendingMap().forEach((year, months) -> list.add(new Year(year, months)));
        return list;
    }

    /** The month that is open, else the newest one; null when nothing was owed. */
    public @Nullable MonthMark getOpen() {
        List<MonthMark> months = getFile().months();
        return months.stream()
                .filter(m -> m.period().toString().equals(month))
                .findFirst()
                .orElse(months.isEmpty() ? null : months.get(months.size() - 1));
    }

    /** What came for the open month, first to last. */
    public List<Submission> getSubmissions() {
        MonthMark open = getOpen();
        YearMonth period = open == null ? null : open.period();
        return getFile().submissions().stream()
                .filter(s -> s.period().equals(period))
                .toList();
    }

    /** Flags that stand. */
    public List<FlagEntry> getStanding() {
        return getFile().flags().stream().filter(f -> f.withdrawnAt() == null).toList();
    }

    /** Flags that were withdrawn. */
    public List<FlagEntry> getWithdrawn() {
        return getFile().flags().stream().filter(f -> f.withdrawnAt() != null).toList();
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = month;
    }
}
