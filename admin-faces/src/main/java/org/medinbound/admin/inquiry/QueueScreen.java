package org.medinbound.admin.inquiry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.inquiry.InquiryQueue;
import org.medinbound.inquiry.QueueCounts;
import org.medinbound.inquiry.QueueFilter;
import org.medinbound.inquiry.Standing;
import org.primefaces.model.LazyDataModel;

/** The queue of inquiries. Its filters stand in the address, so that a selection can be kept and passed on. */
@Named
@ViewScoped
public class QueueScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient InquiryQueue queue;

    private @Nullable String text;
    private @Nullable String stage;
    private @Nullable String turn;
    private @Nullable String kind;
    private @Nullable String owner;
    private boolean late;
    private boolean closed;

    private final LazyDataModel<Standing> rows = new QueueRows(this);

    @Nullable
    private Map<String, String> names;

    QueueFilter filter(String sort, boolean descending, int page, int size) {
        String who = "me".equals(owner) ? Actors.current().id() : owner;
        return new QueueFilter(text, stage, turn, kind, who, late, !closed, sort, descending, page, size);
    }

    InquiryQueue queue() {
        return queue;
    }

    public LazyDataModel<Standing> getRows() {
        return rows;
    }

    public QueueCounts getCounts() {
        return queue.counts();
    }

    /** Name of an officer; empty for nobody. */
    public String name(@Nullable String officer) {
        if (officer == null) {
            return "";
        }
        if (names == null) {
            names = queue.officers();
        }
        return names.getOrDefault(officer, officer);
    }

    public List<String> getStages() {
        return List.of("CHECKING", "INFORMATION", "MATCHING", "HOSPITALS", "COMPARING", "ARRANGING", "ENDED");
    }

    public List<String> getTurns() {
        return List.of("DESK", "PATIENT", "HOSPITAL");
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = stage;
    }

    public @Nullable String getTurn() {
        return turn;
    }

    public void setTurn(@Nullable String turn) {
        this.turn = turn;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public boolean isLate() {
        return late;
    }

    public void setLate(boolean late) {
        this.late = late;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }
}
