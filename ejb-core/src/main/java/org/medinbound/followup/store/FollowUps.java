package org.medinbound.followup.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.SystemVault;
import org.medinbound.followup.FollowUpStep;
import org.medinbound.followup.model.FollowUpAction;
import org.medinbound.followup.model.FollowUpState;

/** The work on flags and its steps. */
public final class FollowUps {
    private static final String PURPOSE = "flag-follow-up";

    private FollowUps() {}

    /** The work as it stands, locked until the transaction ends. */
    public record Work(long id, FollowUpState state, int version) {}

    /** What is added to the record. */
    public record Added(
            FollowUpAction action,
            String actor,
            @Nullable String reason,
            @Nullable String words,
            @Nullable UUID file,
            @Nullable UUID mail) {}

    /** Begins the work when it is the first act, and keeps others out. */
    public static Work lock(Handle handle, String item, Instant now) {
        handle.createUpdate("""
                        insert into flag_follow_up (flag_id, incomplete_id, state, version, begun_at, changed_at)
                        values (:flag, :incomplete, 'OPEN', 0, :now, :now) on conflict do nothing""")
                .bind("flag", CaseRows.key(item, 'F'))
                .bind("incomplete", CaseRows.key(item, 'I'))
                .bind("now", now)
                .execute();
        return handle.createQuery("""
                        select id, state, version from flag_follow_up
                        where flag_id = :flag or incomplete_id = :incomplete for update""")
                .bind("flag", CaseRows.key(item, 'F'))
                .bind("incomplete", CaseRows.key(item, 'I'))
                .map((r, c) -> new Work(r.getLong(1), FollowUpState.valueOf(r.getString(2)), r.getInt(3)))
                .one();
    }

    public static void add(Handle handle, SystemVault vault, Work work, FollowUpState after, Added step, Instant now) {
        handle.createUpdate("""
                        update flag_follow_up set state = :after, reason = coalesce(:reason, reason), version = version + 1,
                          changed_at = :now where id = :id""")
                .bind("after", after.name())
                .bind("reason", step.reason())
                .bind("now", now)
                .bind("id", work.id())
                .execute();
        String words = step.words();
        handle.createUpdate("""
                        insert into flag_follow_up_step (follow_up_id, at, actor, action, state_before, state_after, reason,
                          words_sealed, file_id, mail_id)
                        values (:id, :now, :actor, :action, :before, :after, :reason, :words, :file, :mail)""")
                .bind("id", work.id())
                .bind("now", now)
                .bind("actor", step.actor())
                .bind("action", step.action().name())
                .bind("before", work.state().name())
                .bind("after", after.name())
                .bind("reason", step.reason())
                .bind("words", words == null || words.isBlank() ? null : vault.seal(PURPOSE, words))
                .bind("file", step.file())
                .bind("mail", step.mail())
                .execute();
    }

    /** All steps, oldest first. */
    public static List<FollowUpStep> steps(Handle handle, SystemVault vault, String item) {
        return handle.createQuery("""
                        select s.at, coalesce(o.name, s.actor) as by, s.actor, s.action, s.state_before, s.state_after, s.reason,
                          s.words_sealed, s.file_id, s.mail_id
                        from flag_follow_up u join flag_follow_up_step s on s.follow_up_id = u.id
                        left join flag_officer o on o.actor = s.actor
                        where u.flag_id = :flag or u.incomplete_id = :incomplete
                        order by s.id""")
                .bind("flag", CaseRows.key(item, 'F'))
                .bind("incomplete", CaseRows.key(item, 'I'))
                .map((r, c) -> {
                    byte[] words = r.getBytes("words_sealed");
                    return new FollowUpStep(
                            CaseRows.instant(r, "at"),
                            r.getString("by"),
                            r.getString("action").equals(FollowUpAction.EXPLAIN.name()),
                            r.getString("action"),
                            r.getString("state_before"),
                            r.getString("state_after"),
                            r.getString("reason"),
                            words == null ? null : vault.open(PURPOSE, words),
                            r.getObject("file_id", UUID.class),
                            r.getObject("mail_id", UUID.class));
                })
                .list();
    }

    /** Is the file one that the agency added to an explanation of the item? */
    public static boolean hasFile(Handle handle, String item, UUID file) {
        return handle.createQuery("""
                        select exists (select 1 from flag_follow_up u join flag_follow_up_step s on s.follow_up_id = u.id
                          where (u.flag_id = :flag or u.incomplete_id = :incomplete) and s.file_id = :file)""")
                .bind("flag", CaseRows.key(item, 'F'))
                .bind("incomplete", CaseRows.key(item, 'I'))
                .bind("file", file)
                .mapTo(Boolean.class)
                .one();
    }
}
