package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationAccess;
import org.medinbound.application.ApplicationClock;
import org.medinbound.application.ApplicationPage;
import org.medinbound.application.Contact;
import org.medinbound.application.ContractLine;
import org.medinbound.application.Finding;
import org.medinbound.application.RecordLine;
import org.medinbound.application.Result;
import org.medinbound.application.RuleVersion;
import org.medinbound.application.Standing;
import org.medinbound.application.model.Completeness;
import org.medinbound.document.CaseVault;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** Reads a whole application in a fixed number of queries. */
@ApplicationScoped
public class ApplicationReading {
    private static final RowMapper<Standing> STANDING = ConstructorMapper.of(Standing.class);
    private static final RowMapper<ApplicationPage.Event> EVENT = ConstructorMapper.of(ApplicationPage.Event.class);
    private static final RowMapper<ApplicationPage.Change> CHANGE = ConstructorMapper.of(ApplicationPage.Change.class);
    private static final RowMapper<ApplicationPage.Correction> CORRECTION =
            ConstructorMapper.of(ApplicationPage.Correction.class);
    private static final RowMapper<ContractLine> CONTRACT = ConstructorMapper.of(ContractLine.class);

    @Inject
    Jdbi jdbi;

    @Inject
    CaseVault vault;

    @Inject
    RuleRows rules;

    @Inject
    PaperReading papers;

    @Inject
    DecisionReading decisions;

    @Inject
    Applications applications;

    @Inject
    ApplicationAccess access;

    @Inject
    ApplicationClock clock;

    private record Noted(Result result, String note) {}

    /** Where it stands. */
    public Standing standing(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select * from application_standing_view where reference = ?")
                        .bind(0, reference)
                        .map(STANDING)
                        .findOne())
                .orElseThrow(BusinessRejection::notFound);
    }

    /** The application, if the actor may see it. */
    public ApplicationPage page(String reference) {
        Standing standing = standing(reference);
        access.require(reference, standing.guarantorNumber(), standing.state(), applications.everHandedOver(reference));
        return jdbi.withHandle(h -> page(h, standing));
    }

    private ApplicationPage page(Handle h, Standing standing) {
        String reference = standing.reference();
        List<ApplicationPage.Paper> all = papers.of(h, reference, false);
        List<RecordLine> record = record(h, reference);
        List<ContractLine> contracts = h.createQuery(
                        "select * from application_contract where reference = ? order by line")
                .bind(0, reference)
                .map(CONTRACT)
                .list();
        return new ApplicationPage(
                standing,
                contact(h, reference),
                findings(h, standing, all, record, contracts),
                all,
                papers.of(h, reference, true),
                earlier(h, standing).map(r -> papers.of(h, r, false)).orElse(List.of()),
                record,
                contracts,
                h.createQuery("select field, before, after from application_change where reference = ? order by field")
                        .bind(0, reference)
                        .map(CHANGE)
                        .list(),
                defects(h, reference),
                decisions.of(h, reference),
                h.createQuery(
                                "select field, before, after, fault, at, by from application_correction where reference = ? order by id")
                        .bind(0, reference)
                        .map(CORRECTION)
                        .list(),
                decisions.bundles(h, reference),
                h.createQuery("select * from application_event where reference = ? order by id")
                        .bind(0, reference)
                        .map(EVENT)
                        .list());
    }

    private Contact contact(Handle h, String reference) {
        byte[] sealed = h.createQuery("select contact_sealed from application where reference = ?")
                .bind(0, reference)
                .mapTo(byte[].class)
                .one();
        return contact(vault.open(reference, sealed));
    }

    /** Name, mailbox and telephone out of the sealed text; empty when its key was destroyed. */
    public static Contact contact(@Nullable String opened) {
        String[] parts = opened == null ? new String[0] : opened.split("\n", -1);
        return new Contact(
                parts.length > 0 ? parts[0] : "", parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    private List<RecordLine> record(Handle h, String reference) {
        return h.createQuery("select * from application_record_line where reference = ? order by line")
                .bind(0, reference)
                .map((row, c) -> new RecordLine(
                        row.getInt("line"),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getString("nationality"),
                        row.getString("hospital"),
                        text(reference, row.getBytes("contact_sealed"))))
                .list();
    }

    /** The newest granted application of the same guarantor before this one. */
    private static Optional<String> earlier(Handle h, Standing standing) {
        return h.createQuery("""
                        select reference from application where guarantor_number = :number and state = 'GRANTED'
                          and kind in ('NEW', 'RENEWAL') and reference <> :reference order by state_at desc limit 1""")
                .bind("number", standing.guarantorNumber())
                .bind("reference", standing.reference())
                .mapTo(String.class)
                .findOne();
    }

    private List<Finding> findings(
            Handle h,
            Standing standing,
            List<ApplicationPage.Paper> held,
            List<RecordLine> record,
            List<ContractLine> contracts) {
        RuleVersion version = rules.find(standing.ruleSetId()).orElseThrow();
        LocalDate on = standing.receivedAt() == null
                ? clock.today()
                : Objects.requireNonNull(standing.receivedAt())
                        .atZone(SystemClock.TOKYO)
                        .toLocalDate();
        Map<String, Noted> noted = noted(h, standing.reference());
        return new Completeness(
                        version,
                        standing.kindOf(),
                        on,
                        held.stream()
                                .map(p -> new Completeness.Held(
                                        p.item(),
                                        p.datedOn(),
                                        p.receivedAt().atZone(SystemClock.TOKYO).toLocalDate()))
                                .toList(),
                        record,
                        contracts,
                        standing.netAssetsJpy())
                .findings().stream()
                        .map(f -> noted.containsKey(f.item().code())
                                ? f.noted(
                                        noted.get(f.item().code()).result(),
                                        noted.get(f.item().code()).note())
                                : f)
                        .toList();
    }

    private Map<String, Noted> noted(Handle h, String reference) {
        Map<String, Noted> noted = new LinkedHashMap<>();
        h.createQuery("select item, result, note_sealed from application_check where reference = ?")
                .bind(0, reference)
                .map((row, c) -> Map.entry(
                        row.getString("item"),
                        new Noted(
                                Result.valueOf(row.getString("result")), text(reference, row.getBytes("note_sealed")))))
                .forEach(e -> noted.put(e.getKey(), e.getValue()));
        return noted;
    }

    private List<ApplicationPage.Defect> defects(Handle h, String reference) {
        return h.createQuery("select * from application_defect where reference = ? order by id")
                .bind(0, reference)
                .map((row, c) -> {
                    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
                    return new ApplicationPage.Defect(
                            row.getLong("id"),
                            row.getString("item"),
                            row.getString("result"),
                            text(reference, row.getBytes("text_sealed")),
                            row.getObject("due_on", LocalDate.class),
                            row.getString("state"),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            text(reference, row.getBytes("answer_sealed")),
                            answered == null ? null : answered.toInstant(),
                            row.getString("answer_way"),
                            row.getObject("lapse_on", LocalDate.class));
                })
                .list();
    }

    private String text(String reference, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(vault.open(reference, sealed), "");
    }

    /** Is this file one of the application's, and may the actor see it? */
    public boolean hasFile(String reference, UUID file) {
        Standing standing = standing(reference);
        access.require(reference, standing.guarantorNumber(), standing.state(), applications.everHandedOver(reference));
        return jdbi.withHandle(h -> papers.hasFile(h, reference, file));
    }
}
