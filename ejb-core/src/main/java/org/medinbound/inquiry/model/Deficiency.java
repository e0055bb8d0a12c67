package org.medinbound.inquiry.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.InstantColumn;

/** One thing that is missing or unusable: asked by the desk, answered by the sender, settled by the desk. */
@Entity
@Table(name = "inquiry_deficiency")
public class Deficiency {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "reference")
    private String reference;

    @Column(name = "item")
    private String item;

    @Column(name = "text_sealed")
    private byte[] textSealed;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private DeficiencyState state;

    @Column(name = "asked_at")
    @Convert(converter = InstantColumn.class)
    private Instant askedAt;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "answer_sealed")
    private byte @Nullable [] answerSealed;

    @Column(name = "answered_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant answeredAt;

    @Version
    @Column(name = "version")
    private long version;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Deficiency() {}

    /** Asked now, to be answered by {@code dueOn} (Asia/Tokyo). */
    public Deficiency(String reference, String item, byte[] textSealed, LocalDate dueOn, String askedBy, Instant now) {
        this.reference = reference;
        this.item = item;
        this.textSealed = textSealed.clone();
        this.dueOn = dueOn;
        this.state = DeficiencyState.ASKED;
        this.askedAt = now;
        this.askedBy = askedBy;
    }

    /** The sender's answer; null when only a file was sent. */
    public void answer(byte @Nullable [] sealed, Instant now) {
        move(DeficiencyAction.ANSWER);
        this.answerSealed = sealed == null ? null : sealed.clone();
        this.answeredAt = now;
    }

    public void settle() {
        move(DeficiencyAction.SETTLE);
    }

    public void waive() {
        move(DeficiencyAction.WAIVE);
    }

    /** The answer does not help; asks again in new words. */
    public void askAgain(byte[] sealed, LocalDate due, String by, Instant now) {
        move(DeficiencyAction.ASK_AGAIN);
        this.textSealed = sealed.clone();
        this.dueOn = due;
        this.askedBy = by;
        this.askedAt = now;
    }

    private void move(DeficiencyAction action) {
        this.state = state.after(action).orElseThrow(() -> BusinessRejection.conflict("deficiency.state." + state));
    }

    public String id() {
        return String.valueOf(id);
    }

    public String reference() {
        return reference;
    }

    public String item() {
        return item;
    }

    public DeficiencyState state() {
        return state;
    }
}
