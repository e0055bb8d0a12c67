package org.medinbound.acceptance.model;

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
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.InstantColumn;

/** The question to one hospital whether it accepts the patient. The hospital knows only its own request. */
@Entity
@Table(name = "acceptance_request")
public class AcceptanceRequest {
    @Id
    private String reference;

    @Column(name = "inquiry_reference")
    private String inquiryReference;

    @Column(name = "hospital_slug")
    private String hospitalSlug;

    @Column(name = "mailbox")
    private String mailbox;

    @Column(name = "mail_language")
    private String mailLanguage;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "sent_at")
    @Convert(converter = InstantColumn.class)
    private Instant sentAt;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "note_sealed")
    private byte @Nullable [] noteSealed;

    @Column(name = "reminded_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant remindedAt;

    @Column(name = "answered_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant answeredAt;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    @Column(name = "answer_sealed")
    private byte @Nullable [] answerSealed;

    @Version
    @Column(name = "version")
    private long version;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected AcceptanceRequest() {}

    /** Sent now to the hospital's international department, to be answered by {@code dueOn} (Asia/Tokyo). */
    public AcceptanceRequest(
            String reference,
            String inquiry,
            Addressee to,
            LocalDate dueOn,
            byte @Nullable [] note,
            String by,
            Instant now) {
        this.reference = reference;
        this.inquiryReference = inquiry;
        this.hospitalSlug = to.hospitalSlug();
        this.mailbox = to.mailbox();
        this.mailLanguage = to.language();
        this.state = RequestState.SENT;
        this.sentAt = now;
        this.sentBy = by;
        this.dueOn = dueOn;
        this.noteSealed = note == null ? null : note.clone();
    }

    /** To whom a request goes. */
    public record Addressee(String hospitalSlug, String mailbox, String language) {}

    /** The hospital answers; {@code reason} is the code when it declines. */
    public void answer(RequestAction action, @Nullable String reason, byte @Nullable [] words, Instant now) {
        move(action);
        this.reasonCode = reason;
        this.answerSealed = words == null ? null : words.clone();
        this.answeredAt = now;
    }

    /** The desk answered the question back: the hospital's clock runs again, to a new day. */
    public void resume(LocalDate due, byte @Nullable [] note) {
        move(RequestAction.RESUME);
        this.dueOn = due;
        this.noteSealed = note == null ? null : note.clone();
    }

    /** The hospital's calendar changed: another day, the same state. */
    public void moveDue(LocalDate due) {
        this.dueOn = due;
    }

    public void remind(Instant now) {
        move(RequestAction.REMIND);
        this.remindedAt = now;
    }

    public void withdraw() {
        move(RequestAction.WITHDRAW);
    }

    public void select() {
        move(RequestAction.SELECT);
    }

    public void passOver() {
        move(RequestAction.PASS_OVER);
    }

    private void move(RequestAction action) {
        this.state = state.after(action).orElseThrow(() -> BusinessRejection.conflict("request.state." + state));
    }

    public String reference() {
        return reference;
    }

    public String inquiryReference() {
        return inquiryReference;
    }

    public String hospitalSlug() {
        return hospitalSlug;
    }

    public String mailbox() {
        return mailbox;
    }

    public String mailLanguage() {
        return mailLanguage;
    }

    public RequestState state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }
}
