package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.application.AgencyEntry;
import org.medinbound.application.ApplicationAccess;
import org.medinbound.application.ApplicationKind;
import org.medinbound.application.Step;
import org.medinbound.application.model.ApplicationState;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PausingClock;
import org.medinbound.shared.Problem;

/** Loads applications for a change, one writer at a time, and keeps the record of their steps. */
@ApplicationScoped
public class Applications {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    ApplicationAccess access;

    /** What a change needs to know. */
    public record Locked(
            String reference,
            ApplicationKind kind,
            ApplicationState state,
            @Nullable String guarantorNumber,
            String name,
            String language,
            byte[] contactSealed,
            long ruleSetId,
            @Nullable Instant receivedAt,
            @Nullable String owner) {}

    /**
     * The application, locked until the end of the transaction, if the actor may see it and nobody else has changed it since.
     *
     * @param seen the last step that the reader's page showed; null when it does not matter
     * @throws BusinessRejection NOT_FOUND; conflict {@code application.changed}: one problem a step, with who, what and when
     */
    public Locked lock(String reference, @Nullable Long seen) {
        Locked found = fresh(reference);
        access.require(reference, found.guarantorNumber(), found.state().name(), everHandedOver(reference));
        if (seen != null) {
            List<Problem> missed = missed(reference, seen);
            if (!missed.isEmpty()) {
                throw new BusinessRejection(BusinessRejection.Kind.CONFLICT, missed);
            }
        }
        return found;
    }

    /** The application, locked, for who has just made it or for the platform itself. */
    public Locked fresh(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select * from application where reference = ? for update")
                        .bind(0, reference)
                        .map(ConstructorMapper.of(Locked.class))
                        .findOne())
                .orElseThrow(BusinessRejection::notFound);
    }

    /** Was it ever with the ministry? */
    public boolean everHandedOver(String reference) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select 1 from application_bundle where reference = ?)")
                        .bind(0, reference)
                        .mapTo(Boolean.class)
                        .one());
    }

    private List<Problem> missed(String reference, long seen) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select part, action, actor, at from application_event
                        where reference = :reference and id > :seen and actor <> :me order by id limit 5""")
                .bind("reference", reference)
                .bind("seen", seen)
                .bind("me", Actors.current().id())
                .map((row, c) -> Problem.of(
                        "application.changed",
                        null,
                        row.getString("actor"),
                        row.getString("part") + "." + row.getString("action"),
                        row.getTimestamp("at").toInstant().toString()))
                .list());
    }

    /** Adds a draft of the agency or what the desk entered. */
    public void add(
            String reference,
            ApplicationKind kind,
            String way,
            String language,
            @Nullable String number,
            String name,
            String nameEn,
            byte[] contactSealed,
            long ruleSet) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into application (reference, kind, way, state, state_at, begun_at, language, guarantor_number, name, name_en,
                          contact_sealed, rule_set_id)
                        values (:reference, :kind, :way, 'DRAFT', :now, :now, :language, :number, :name, :nameEn, :contact, :rules)""")
                .bind("reference", reference)
                .bind("kind", kind)
                .bind("way", way)
                .bind("now", clock.instant())
                .bind("language", language)
                .bind("number", number)
                .bind("name", name)
                .bind("nameEn", nameEn)
                .bind("contact", contactSealed)
                .bind("rules", ruleSet)
                .execute());
    }

    /** The open application of that kind that the guarantor has already, if any. */
    public Optional<String> open(String number, ApplicationKind kind) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select reference from application where guarantor_number = ? and kind = ?
                          and state in ('DRAFT', 'RECEIVED', 'HANDED_OVER')""")
                .bind(0, number)
                .bind(1, kind)
                .mapTo(String.class)
                .findFirst());
    }

    public void setFacts(
            String reference,
            String name,
            String nameEn,
            byte[] contactSealed,
            @Nullable Long netAssets,
            @Nullable LocalDate netAssetsOn,
            @Nullable LocalDate withdrawOn) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update application set name = :name, name_en = :nameEn, contact_sealed = :contact, net_assets_jpy = :assets,
                          net_assets_on = :assetsOn, withdraw_on = :withdrawOn where reference = :reference""")
                .bind("reference", reference)
                .bind("name", name)
                .bind("nameEn", nameEn)
                .bind("contact", contactSealed)
                .bind("assets", netAssets)
                .bind("assetsOn", netAssetsOn)
                .bind("withdrawOn", withdrawOn)
                .execute());
    }

    /** Replaces what a change notice changes. */
    public void setChanges(String reference, Map<String, String> after, AgencyEntry now) {
        jdbi.useHandle(h -> {
            h.execute("delete from application_change where reference = ?", reference);
            after.forEach((field, value) -> h.execute(
                    "insert into application_change (reference, field, before, after) values (?, ?, ?, ?)",
                    reference,
                    field,
                    now.value(field),
                    value));
        });
    }

    /** Received at that instant, under these rules. */
    public void receive(String reference, Instant receivedAt, long ruleSet) {
        jdbi.useHandle(h -> h.createUpdate(
                        "update application set received_at = :at, rule_set_id = :rules where reference = :reference")
                .bind("reference", reference)
                .bind("at", receivedAt)
                .bind("rules", ruleSet)
                .execute());
    }

    public void move(String reference, ApplicationState state) {
        jdbi.useHandle(h -> h.createUpdate(
                        "update application set state = :state, state_at = :now where reference = :reference")
                .bind("reference", reference)
                .bind("state", state)
                .bind("now", clock.instant())
                .execute());
    }

    public void own(String reference, String officer) {
        jdbi.useHandle(h -> h.execute("update application set owner = ? where reference = ?", officer, reference));
    }

    /** The number that the ministry gave. */
    public void number(String reference, String number) {
        jdbi.useHandle(
                h -> h.execute("update application set guarantor_number = ? where reference = ?", number, reference));
    }

    /** The pauses of the desk's clock, oldest first. */
    public List<PausingClock.Pause> pauses(String reference) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select paused_from as "from", paused_until as "until" from application_pause where reference = ? order by 1""")
                .bind(0, reference)
                .map(ConstructorMapper.of(PausingClock.Pause.class))
                .list());
    }

    /** The desk's clock stands still from now, unless it does so already. */
    public void pause(String reference, String why) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into application_pause (reference, paused_from, why)
                        select :reference, :now, :why where not exists (
                          select 1 from application_pause where reference = :reference and paused_until is null)
                        on conflict (reference, paused_from) do update set paused_until = null""")
                .bind("reference", reference)
                .bind("now", clock.instant())
                .bind("why", why)
                .execute());
    }

    /** It runs on from now. */
    public void resume(String reference) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update application_pause set paused_until = :now where reference = :reference and paused_until is null""")
                .bind("reference", reference)
                .bind("now", clock.instant())
                .execute());
    }

    public void deskDue(String reference, @Nullable LocalDate day) {
        jdbi.useHandle(h -> h.createUpdate("update application set desk_due_on = :day where reference = :reference")
                .bind("reference", reference)
                .bind("day", day)
                .execute());
    }

    /** Adds a step to the record. */
    public void record(String reference, Step step) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into application_event (reference, at, actor, side, part, action, item, from_state, to_state, why)
                        values (:reference, :at, :actor, :side, :part, :action, :item, :fromState, :toState, :why)""")
                .bindMethods(step)
                .bind("reference", reference)
                .bind("at", clock.instant())
                .bind("actor", Actors.current().id())
                .bind("side", ApplicationAccess.side())
                .execute());
    }

    /** What the register says of a guarantor. */
    public Optional<AgencyEntry> agency(String number) {
        return jdbi.withHandle(h -> h.createQuery("select * from application_agency_view where number = ?")
                .bind(0, number)
                .map(ConstructorMapper.of(AgencyEntry.class))
                .findOne());
    }

    /** A mistake that was put right. */
    public void correct(String reference, String field, String before, String after, String fault) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into application_correction (reference, field, before, after, fault, at, by)
                        values (:reference, :field, :before, :after, :fault, :now, :by)""")
                .bind("reference", reference)
                .bind("field", field)
                .bind("before", before)
                .bind("after", after)
                .bind("fault", fault)
                .bind("now", clock.instant())
                .bind("by", Actors.current().id())
                .execute());
    }
}
