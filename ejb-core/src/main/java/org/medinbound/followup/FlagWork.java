package org.medinbound.followup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.followup.model.FollowUpAction;
import org.medinbound.followup.store.CaseRows;
import org.medinbound.guarantor.Escalations;
import org.medinbound.shared.BusinessRejection;

/**
 * What the desk does about a flag. {@code seen} is the version of the work that the officer saw: when somebody acted since, the
 * officer is told who, and nothing happens.
 */
@Stateless
@UseCase
public class FlagWork {
    /** Most flags of one letter to all. */
    public static final int MOST = 200;

    @Inject
    private Jdbi jdbi;

    @Inject
    private FlagSteps steps;

    @Inject
    private FlagMail mail;

    @Inject
    private Escalations escalations;

    /** What a letter to several came to. */
    public record Contacted(int flags, int agencies, int withoutMailbox, int skipped) {}

    /** Writes to the agency and asks for its explanation; the words stand in the mail. */
    @Requires(Right.GUARANTOR_WORK)
    public void contact(@Subject String item, int seen, @Nullable String words) {
        jdbi.useHandle(h -> {
            FlagCase flag = steps.standing(h, item);
            steps.requireShort(words);
            FlagMail.Sent sent = mail.contact(List.of(flag), words == null ? "" : words);
            if (sent.mail() == null) {
                throw BusinessRejection.conflict("flag.no-mailbox");
            }
            steps.act(h, item, seen, FlagSteps.Act.mailed(FollowUpAction.CONTACT, words, sent.mail()));
        });
    }

    /**
     * Writes to the agencies of several flags, one mail for each agency. Flags that do not wait for the desk any more are passed
     * over, agencies without a mailbox counted.
     */
    @Requires(Right.GUARANTOR_WORK)
    public Contacted contactAll(@Subject List<String> items, @Nullable String words) {
        if (items.isEmpty() || items.size() > MOST) {
            throw BusinessRejection.invalid("flag.selection", null, MOST);
        }
        steps.requireShort(words);
        return jdbi.withHandle(h -> {
            Map<String, List<FlagCase>> byAgency = new LinkedHashMap<>();
            items.stream()
                    .distinct()
                    .flatMap(item -> CaseRows.find(h, item).stream())
                    .filter(flag -> flag.withdrawnAt() == null && steps.mayContact(flag))
                    .forEach(flag -> byAgency.computeIfAbsent(flag.number(), n -> new java.util.ArrayList<>())
                            .add(flag));
            int flags = 0;
            int without = 0;
            for (List<FlagCase> ofOne : byAgency.values()) {
                FlagMail.Sent sent = mail.contact(ofOne, words == null ? "" : words);
                if (sent.mail() == null) {
                    without++;
                    continue;
                }
                for (FlagCase flag : ofOne) {
                    steps.act(
                            h,
                            flag.item(),
                            flag.version(),
                            FlagSteps.Act.mailed(FollowUpAction.CONTACT, words, sent.mail()));
                    flags++;
                }
            }
            int found = byAgency.values().stream().mapToInt(List::size).sum();
            return new Contacted(flags, byAgency.size() - without, without, items.size() - found);
        });
    }

    /** Notes a telephone call or a finding. */
    @Requires(Right.GUARANTOR_WORK)
    public void note(@Subject String item, int seen, @Nullable String words) {
        steps.requireWords(words);
        jdbi.useHandle(h -> steps.act(h, item, seen, FlagSteps.Act.of(FollowUpAction.NOTE, words)));
    }

    /** Accepts a coded reason of {@link FlagCase#REASONS}; {@code OTHER} takes words. */
    @Requires(Right.GUARANTOR_WORK)
    public void accept(@Subject String item, int seen, @Nullable String reason, @Nullable String words) {
        if (reason == null || !FlagCase.REASONS.contains(reason)) {
            throw BusinessRejection.invalid("flag.reason", "reason");
        }
        if (reason.equals("OTHER")) {
            steps.requireWords(words);
        }
        steps.requireShort(words);
        jdbi.useHandle(
                h -> steps.act(h, item, seen, new FlagSteps.Act(FollowUpAction.ACCEPT, reason, words, null, null)));
    }

    /** Tells the ministry, with the desk's view of it, and awaits its answer. */
    @Requires(Right.GUARANTOR_WORK)
    public void tell(@Subject String item, int seen, @Nullable String words) {
        steps.requireWords(words);
        jdbi.useHandle(h -> {
            FlagCase flag = steps.standing(h, item);
            steps.act(h, item, seen, FlagSteps.Act.of(FollowUpAction.TELL, words));
            escalations.tell(new Escalations.Item(
                    "referral",
                    item + ":" + seen,
                    flag.number(),
                    List.of(flag.period().toString(), flag.kind()),
                    "/guarantor/flag.xhtml?item=" + item));
        });
    }

    /** Nothing more is to be done. */
    @Requires(Right.GUARANTOR_WORK)
    public void close(@Subject String item, int seen, @Nullable String words) {
        steps.requireWords(words);
        jdbi.useHandle(h -> steps.act(h, item, seen, FlagSteps.Act.of(FollowUpAction.CLOSE, words)));
    }

    @Requires(Right.GUARANTOR_WORK)
    public void reopen(@Subject String item, int seen, @Nullable String words) {
        steps.requireWords(words);
        jdbi.useHandle(h -> steps.act(h, item, seen, FlagSteps.Act.of(FollowUpAction.REOPEN, words)));
    }
}
