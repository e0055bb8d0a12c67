package org.medinbound.inquiry.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.InstantColumn;

/**
 * One case. Received, checked by the desk, then offered to hospitals (acceptance), until the patient accepts a quotation or
 * somebody ends it. Names and medical text are sealed before they come here.
 */
@Entity
@Table(name = "inquiry")
public class Inquiry {
    /** Why the desk ends a case; texts under {@code inquiry.close.<code>}. */
    public static final Set<String> CLOSE_REASONS =
            Set.of("ANSWERED", "NO_ANSWER", "NO_HOSPITAL", "COMPLETED", "DUPLICATE");

    @Id
    private String reference;

    @Column(name = "kind")
    private String kind;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "language")
    private String language;

    @Column(name = "residence")
    private String residence;

    @Column(name = "birth_year")
    private int birthYear;

    @Column(name = "sex")
    private String sex;

    @Column(name = "specialty")
    private @Nullable String specialty;

    @Column(name = "wanted_time")
    private String wantedTime;

    @Column(name = "budget_jpy")
    private @Nullable Long budgetJpy;

    @Column(name = "companions")
    private int companions;

    @Column(name = "person_sealed")
    private byte[] personSealed;

    @Column(name = "medical_sealed")
    private byte[] medicalSealed;

    @Column(name = "received_at")
    @Convert(converter = InstantColumn.class)
    private Instant receivedAt;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private InquiryState state;

    @Column(name = "state_at")
    @Convert(converter = InstantColumn.class)
    private Instant stateAt;

    @Column(name = "owner")
    private @Nullable String owner;

    @Column(name = "desk_due_on")
    private LocalDate deskDueOn;

    @Column(name = "accepted_request")
    private @Nullable String acceptedRequest;

    @Column(name = "close_reason")
    private @Nullable String closeReason;

    @Version
    @Column(name = "version")
    private long version;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Inquiry() {}

    /** Received now; the desk looks at it by {@code deskDueOn}. */
    public Inquiry(
            String reference, CaseFacts facts, byte[] personSealed, byte[] medicalSealed, Instant now, LocalDate due) {
        this.reference = reference;
        this.kind = facts.kind();
        this.askedBy = facts.askedBy();
        this.language = facts.language();
        this.residence = facts.residence();
        this.birthYear = facts.birthYear();
        this.sex = facts.sex();
        this.specialty = facts.specialty();
        this.wantedTime = facts.wantedTime();
        this.budgetJpy = facts.budgetJpy();
        this.companions = facts.companions();
        this.personSealed = personSealed.clone();
        this.medicalSealed = medicalSealed.clone();
        this.receivedAt = now;
        this.state = InquiryState.RECEIVED;
        this.stateAt = now;
        this.deskDueOn = due;
    }

    /** The desk finds the papers complete; refused while something asked for is open. */
    public void passCheck(Instant now, boolean somethingOpen) {
        if (somethingOpen) {
            throw BusinessRejection.conflict("inquiry.still-open");
        }
        move(InquiryAction.PASS_CHECK, now);
    }

    /** The patient accepts the quotation of that request. */
    public void accept(String request, Instant now, LocalDate due) {
        move(InquiryAction.ACCEPT, now);
        this.acceptedRequest = request;
        this.deskDueOn = due;
    }

    public void withdraw(Instant now) {
        move(InquiryAction.WITHDRAW, now);
        this.closeReason = "BY_SENDER";
    }

    public void close(String reason, Instant now) {
        if (!CLOSE_REASONS.contains(reason)) {
            throw BusinessRejection.invalid("inquiry.close-reason", "reason");
        }
        move(InquiryAction.CLOSE, now);
        this.closeReason = reason;
    }

    /** Something changed that gives the turn to the desk until that day. */
    public void deskActsBy(LocalDate day) {
        this.deskDueOn = day;
    }

    public void take(String officer) {
        requireOpen();
        this.owner = officer;
    }

    /** Refuses when the case has ended. */
    public void requireOpen() {
        if (!state.isOpen()) {
            throw BusinessRejection.conflict("inquiry.ended");
        }
    }

    private void move(InquiryAction action, Instant now) {
        this.state = state.after(action).orElseThrow(() -> BusinessRejection.conflict("inquiry.state." + state));
        this.stateAt = now;
    }

    public String reference() {
        return reference;
    }

    public String kind() {
        return kind;
    }

    public String language() {
        return language;
    }

    public InquiryState state() {
        return state;
    }

    public @Nullable String owner() {
        return owner;
    }

    public byte[] personSealed() {
        return personSealed.clone();
    }
}
