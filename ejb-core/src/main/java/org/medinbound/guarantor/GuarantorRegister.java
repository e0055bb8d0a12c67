package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.FlagLists;
import org.medinbound.guarantor.store.Register;
import org.medinbound.guarantor.store.Strips;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The register of guarantors and the file of each. */
@Stateless
@UseCase
public class GuarantorRegister {
    private static final int STRIP = 12;
    private static final int LONG_STRIP = 60;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public GuarantorRegister() {}

    public GuarantorRegister(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * The file of a guarantor.
     *
     * @param versions what the register said, newest first
     * @param months up to five years of months it owed, oldest first
     * @param submissions newest month first
     * @param flags newest first, the withdrawn ones too
     */
    public record GuarantorFile(
            List<GuarantorEntry> versions,
            List<MonthMark> months,
            List<Submission> submissions,
            List<FlagEntry> flags) {
        /** What the register says now. */
        public GuarantorEntry current() {
            return versions.get(0);
        }
    }

    /** A page of the register by number, each with its last twelve months. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public PageOfRows<GuarantorEntry> page(GuarantorFilter filter) {
        return jdbi.withHandle(h -> {
            List<GuarantorEntry> rows = Register.page(h, filter);
            Map<String, List<MonthMark>> strips =
                    Strips.of(h, rows.stream().map(GuarantorEntry::number).toList(), STRIP, clock.instant());
            return new PageOfRows<>(
                    rows.stream()
                            .map(row -> row.with(strips.getOrDefault(row.number(), List.of())))
                            .toList(),
                    Register.count(h, filter),
                    filter.page(),
                    filter.size());
        });
    }

    /** The last twelve months of the numbered guarantors. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public Map<String, List<MonthMark>> strips(List<String> numbers) {
        return jdbi.withHandle(h -> Strips.of(h, numbers, STRIP, clock.instant()));
    }

    /** @throws BusinessRejection NOT_FOUND when nobody has the number */
    @Requires(Right.GUARANTOR_READ)
    public GuarantorFile file(@Subject String number) {
        return jdbi.withHandle(h -> {
            List<GuarantorEntry> versions = Register.versions(h, number);
            if (versions.isEmpty()) {
                throw BusinessRejection.notFound();
            }
            return new GuarantorFile(
                    versions,
                    Strips.of(h, List.of(number), LONG_STRIP, clock.instant()).getOrDefault(number, List.of()),
                    Register.submissions(h, number),
                    FlagLists.of(h, number));
        });
    }
}
