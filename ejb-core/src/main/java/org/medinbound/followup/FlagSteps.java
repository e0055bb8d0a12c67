package org.medinbound.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.document.SystemVault;
import org.medinbound.followup.model.FollowUpAction;
import org.medinbound.followup.model.FollowUpState;
import org.medinbound.followup.store.CaseRows;
import org.medinbound.followup.store.FollowUps;
import org.medinbound.shared.BusinessRejection;

/** One act on a flag: the table of states is asked, the step is put on record. */
@ApplicationScoped
public class FlagSteps {
    /** Longest words of a step. */
    static final int LONGEST = 4_000;

    @Inject
    private SystemVault vault;

    @Inject
    private Clock clock;

    public FlagSteps() {}

    /** What is done. */
    record Act(
            FollowUpAction action,
            @Nullable String reason,
            @Nullable String words,
            @Nullable UUID file,
            @Nullable UUID mail) {
        static Act of(FollowUpAction action, @Nullable String words) {
            return new Act(action, null, words, null, null);
        }

        static Act mailed(FollowUpAction action, @Nullable String words, UUID mail) {
            return new Act(action, null, words, null, mail);
        }
    }

    /**
     * @param seen version that the actor saw, or null for an actor who takes the work as it stands
     * @throws BusinessRejection NOT_FOUND, or CONFLICT {@code flag.changed}, {@code flag.withdrawn}, {@code flag.not-now}
     */
    void act(Handle handle, String item, @Nullable Integer seen, Act act) {
        FlagCase flag = act.action() == FollowUpAction.NOTE ? find(handle, item) : standing(handle, item);
        FollowUps.Work work = FollowUps.lock(handle, flag.item(), clock.instant());
        if (seen != null && seen != work.version()) {
            List<FollowUpStep> steps = FollowUps.steps(handle, vault, item);
            FollowUpStep last = steps.get(steps.size() - 1);
            throw BusinessRejection.conflict("flag.changed", last.by(), last.after());
        }
        FollowUpState after = work.state()
                .after(act.action())
                .orElseThrow(() ->
                        BusinessRejection.conflict("flag.not-now", work.state().name()));
        String words = act.words();
        FollowUps.add(
                handle,
                vault,
                work,
                after,
                new FollowUps.Added(
                        act.action(),
                        Actors.current().id(),
                        act.reason(),
                        words == null ? null : words.strip(),
                        act.file(),
                        act.mail()),
                clock.instant());
    }

    boolean mayContact(FlagCase flag) {
        return FollowUpState.valueOf(flag.state()).after(FollowUpAction.CONTACT).isPresent();
    }

    FlagCase find(Handle handle, String item) {
        return CaseRows.find(handle, item).orElseThrow(BusinessRejection::notFound);
    }

    FlagCase standing(Handle handle, String item) {
        FlagCase flag = find(handle, item);
        if (flag.withdrawnAt() != null) {
            throw BusinessRejection.conflict("flag.withdrawn");
        }
        return flag;
    }

    void requireWords(@Nullable String words) {
        if (words == null || words.isBlank()) {
            throw BusinessRejection.invalid("flag.words", "words");
        }
        requireShort(words);
    }

    void requireShort(@Nullable String words) {
        if (words != null && words.length() > LONGEST) {
            throw BusinessRejection.invalid("flag.too-long", "words", LONGEST);
        }
    }
}
