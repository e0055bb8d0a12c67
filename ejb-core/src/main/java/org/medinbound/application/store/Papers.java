package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.application.ContractLine;
import org.medinbound.application.RecordLine;
import org.medinbound.document.CaseVault;

/** Papers of applications and what was read from them. */
@ApplicationScoped
public class Papers {
    /** Recognition is tried so often; then a person reads. */
    private static final int MOST_TRIES = 3;

    /** A paper that was taken and not finished, or failed, is taken again after so long. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    CaseVault vault;

    /** What comes in: a file, or only the place of the paper original. */
    public record Incoming(
            String item,
            @Nullable UUID file,
            @Nullable LocalDate datedOn,
            @Nullable Integer pages,
            String way,
            Instant receivedAt,
            @Nullable String place,
            boolean readText,
            @Nullable Long defect) {}

    /** A paper whose text is to be read. */
    public record Unread(long id, String reference, UUID fileId) {}

    /** Answers with its number. */
    public long add(String reference, Incoming paper) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into application_paper (reference, item, file_id, dated_on, pages, way, received_at, received_by, place,
                          placed_by, placed_at, text_state, defect_id)
                        values (:reference, :item, :file, :datedOn, :pages, :way, :receivedAt, :by, :place,
                          case when cast(:place as text) is null then null else :by end,
                          case when cast(:place as text) is null then null else cast(:now as timestamptz) end,
                          case when :readText then 'WAITING' else 'NONE' end, :defect) returning id""")
                .bindMethods(paper)
                .bind("reference", reference)
                .bind("by", Actors.current().id())
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .one());
    }

    /** Older papers of the same kind no longer count; they stay to be seen. Those of the request being answered do count. */
    public int setAside(String reference, String item, long keep, @Nullable Long defect) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        update application_paper set set_aside_at = :now, set_aside_by = :by
                        where reference = :reference and item = :item and id <> :keep and set_aside_at is null
                          and defect_id is distinct from :defect""")
                .bind("reference", reference)
                .bind("item", item)
                .bind("keep", keep)
                .bind("defect", defect)
                .bind("now", clock.instant())
                .bind("by", Actors.current().id())
                .execute());
    }

    /** Sets one paper aside; false when it is not there or was set aside before. */
    public boolean setAside(String reference, long paper) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update application_paper set set_aside_at = :now, set_aside_by = :by
                                where reference = :reference and id = :id and set_aside_at is null""")
                        .bind("reference", reference)
                        .bind("id", paper)
                        .bind("now", clock.instant())
                        .bind("by", Actors.current().id())
                        .execute())
                == 1;
    }

    /** Changes what was indexed about a paper: kind, date, pages. */
    public boolean index(
            String reference, long paper, String item, @Nullable LocalDate datedOn, @Nullable Integer pages) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update application_paper set item = :item, dated_on = :datedOn, pages = :pages
                                where reference = :reference and id = :id and set_aside_at is null""")
                        .bind("reference", reference)
                        .bind("id", paper)
                        .bind("item", item)
                        .bind("datedOn", datedOn)
                        .bind("pages", pages)
                        .execute())
                == 1;
    }

    /** Where the paper original lies from now on. */
    public boolean place(String reference, long paper, String place) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update application_paper set place = :place, placed_by = :by, placed_at = :now
                                where reference = :reference and id = :id""")
                        .bind("reference", reference)
                        .bind("id", paper)
                        .bind("place", place)
                        .bind("by", Actors.current().id())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    /** The file of a paper or of a bundle of the application. */
    public Optional<UUID> file(String reference, UUID file) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select file_id from application_paper where reference = :reference and file_id = :file
                        union all select file_id from application_bundle where reference = :reference and file_id = :file""")
                .bind("reference", reference)
                .bind("file", file)
                .mapTo(UUID.class)
                .findFirst());
    }

    public long count(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from application_paper where reference = ?")
                .bind(0, reference)
                .mapTo(Long.class)
                .one());
    }

    /** Replaces the lines of annex 1. */
    public void setRecord(String reference, List<RecordLine> lines) {
        jdbi.useHandle(h -> {
            h.execute("delete from application_record_line where reference = ?", reference);
            PreparedBatch batch = h.prepareBatch("""
                    insert into application_record_line (reference, line, accepted_on, nationality, hospital, contact_sealed)
                    values (?, ?, ?, ?, ?, ?)""");
            lines.forEach(l -> batch.add(
                    reference,
                    l.line(),
                    l.acceptedOn(),
                    l.nationality(),
                    l.hospital(),
                    vault.seal(reference, l.contact().isEmpty() ? null : l.contact())));
            batch.execute();
        });
    }

    /** Replaces the contracts; only a copy that the application holds counts as one. */
    public void setContracts(String reference, List<ContractLine> lines) {
        jdbi.useHandle(h -> {
            h.execute("delete from application_contract where reference = ?", reference);
            PreparedBatch batch = h.prepareBatch("""
                    insert into application_contract (reference, line, hospital, begins_on, ends_on, auto_renewed, memorandum,
                      covers_content, covers_responsibility, covers_payment, covers_privacy, paper_id)
                    values (:reference, :line, :hospital, :beginsOn, :endsOn, :autoRenewed, :memorandum, :coversContent,
                      :coversResponsibility, :coversPayment, :coversPrivacy, (select id from application_paper
                        where id = :paperId and reference = :reference and item = 'HOSPITAL_CONTRACTS' and file_id is not null))""");
            lines.forEach(l -> batch.bindMethods(l).bind("reference", reference).add());
            batch.execute();
        });
    }

    /** Takes the oldest papers whose text waits, so that no other node reads them too; a try is counted. */
    public List<Unread> claimUnread(int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                        update application_paper set text_claimed_at = :now
                        where id in (select id from application_paper where text_state = 'WAITING'
                                       and (text_claimed_at is null or text_claimed_at < :again)
                                     order by id limit :most for update skip locked)
                        returning id, reference, file_id""")
                .bind("now", clock.instant())
                .bind("again", clock.instant().minus(AGAIN))
                .bind("most", most)
                .map((row, c) ->
                        new Unread(row.getLong("id"), row.getString("reference"), row.getObject("file_id", UUID.class)))
                .list());
    }

    /** The text that was read; null when reading failed: it is tried again, and after three tries left to people. */
    public void read(Unread paper, @Nullable String text) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update application_paper set text_sealed = :text, text_tries = text_tries + 1,
                          text_state = case when cast(:text as bytea) is not null then 'DONE'
                            when text_tries + 1 >= :tries then 'FAILED' else 'WAITING' end
                        where id = :id""")
                .bind("id", paper.id())
                .bind("text", vault.seal(paper.reference(), text))
                .bind("tries", MOST_TRIES)
                .execute());
    }

    public long unread() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from application_paper where text_state = 'WAITING'")
                .mapTo(Long.class)
                .one());
    }
}
