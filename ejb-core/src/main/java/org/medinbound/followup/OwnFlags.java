package org.medinbound.followup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.agency.AgencyAccess;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.SystemVault;
import org.medinbound.followup.model.FollowUpAction;
import org.medinbound.followup.store.CaseRows;
import org.medinbound.followup.store.FollowUps;
import org.medinbound.guarantor.LiveSince;
import org.medinbound.shared.BusinessRejection;

/** What an agency sees of its own flags, and its explanations. It sees its own words and the desk's state, not the desk's notes. */
@Stateless
@UseCase
public class OwnFlags {
    @Inject
    private Jdbi jdbi;

    @Inject
    private LiveSince live;

    @Inject
    private SystemVault vault;

    @Inject
    private CaseFiles files;

    @Inject
    private FlagSteps steps;

    /** The own flags since the platform went live, newest first, the withdrawn ones too. */
    @Requires(Right.AGENCY_OWN)
    public List<FlagCase> list() {
        String number = AgencyAccess.number();
        return jdbi.withHandle(h -> CaseRows.of(h, number, live.instant()));
    }

    /** One flag with the agency's own explanations. */
    @Requires(Right.AGENCY_OWN)
    public FlagCases.Sheet open(@Subject String item) {
        return jdbi.withHandle(h -> {
            FlagCase flag = steps.find(h, item);
            AgencyAccess.require(flag.number());
            return new FlagCases.Sheet(
                    flag,
                    FollowUps.steps(h, vault, item).stream()
                            .filter(FollowUpStep::byAgency)
                            .toList());
        });
    }

    /** Takes a file in for an explanation that follows; answers with its id. */
    @Requires(Right.AGENCY_OWN)
    public UUID attach(@Subject String item, String name, InputStream content) {
        String number = jdbi.withHandle(h -> steps.standing(h, item).number());
        AgencyAccess.require(number);
        return files.store(reference(number), name, content).id();
    }

    /**
     * Explains how it came to the flag.
     *
     * @param file from {@link #attach}, or null
     * @throws BusinessRejection {@code flag.words}, {@code flag.too-long}, {@code flag.withdrawn}, {@code flag.not-now}
     */
    @Requires(Right.AGENCY_OWN)
    public void explain(@Subject String item, @Nullable String words, @Nullable UUID file) {
        steps.requireWords(words);
        jdbi.useHandle(h -> {
            FlagCase flag = steps.find(h, item);
            AgencyAccess.require(flag.number());
            if (file != null
                    && files.find(List.of(file)).stream()
                            .noneMatch(f -> f.caseReference().equals(reference(flag.number())))) {
                throw BusinessRejection.notFound();
            }
            steps.act(h, item, null, new FlagSteps.Act(FollowUpAction.EXPLAIN, null, words, file, null));
        });
    }

    /** A file of an own explanation. */
    @Requires(Right.AGENCY_OWN)
    public Optional<FileContent> file(@Subject String item, UUID file) {
        return jdbi.withHandle(h -> {
            AgencyAccess.require(steps.find(h, item).number());
            return FollowUps.hasFile(h, item, file) ? files.open(file) : Optional.empty();
        });
    }

    private static String reference(String number) {
        return "flags-of-" + number;
    }
}
