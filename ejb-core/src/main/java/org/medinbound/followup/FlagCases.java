package org.medinbound.followup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.SystemVault;
import org.medinbound.followup.store.CaseRows;
import org.medinbound.followup.store.FollowUps;
import org.medinbound.guarantor.LiveSince;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The desk's list of flags, oldest first, and one flag with all that was done about it. */
@Stateless
@UseCase
public class FlagCases {
    @Inject
    private Jdbi jdbi;

    @Inject
    private LiveSince live;

    @Inject
    private SystemVault vault;

    @Inject
    private CaseFiles files;

    /** A flag with its steps, oldest first. */
    public record Sheet(FlagCase flag, List<FollowUpStep> steps) {
        public Sheet {
            steps = List.copyOf(steps);
        }
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public PageOfRows<FlagCase> page(FlagCaseFilter filter) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                CaseRows.page(h, filter, live.instant()),
                CaseRows.count(h, filter, live.instant()),
                filter.page(),
                filter.size()));
    }

    /** Every flag of the filter, one by one, oldest first. */
    @Requires(Right.GUARANTOR_READ)
    public void export(FlagCaseFilter filter, Consumer<FlagCase> reader) {
        jdbi.useHandle(h -> CaseRows.all(h, filter, live.instant(), reader));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long count(FlagCaseFilter filter) {
        return jdbi.withHandle(h -> CaseRows.count(h, filter, live.instant()));
    }

    /** Flags that stand since the platform went live, by the state of the work; states without a flag are absent. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public Map<String, Long> counts() {
        return jdbi.withHandle(h -> CaseRows.counts(h, live.instant()));
    }

    /** @throws BusinessRejection NOT_FOUND */
    @Requires(Right.GUARANTOR_READ)
    public Sheet open(@Subject String item) {
        return jdbi.withHandle(h -> new Sheet(
                CaseRows.find(h, item).orElseThrow(BusinessRejection::notFound), FollowUps.steps(h, vault, item)));
    }

    /** A file of an explanation, if it may be opened. */
    @Requires(Right.GUARANTOR_READ)
    public Optional<FileContent> file(@Subject String item, UUID file) {
        return jdbi.withHandle(h -> FollowUps.hasFile(h, item, file)) ? files.open(file) : Optional.empty();
    }
}
