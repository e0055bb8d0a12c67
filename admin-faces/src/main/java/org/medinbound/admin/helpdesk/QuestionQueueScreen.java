package org.medinbound.admin.helpdesk;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.helpdesk.QuestionCounts;
import org.medinbound.helpdesk.QuestionDesk;
import org.medinbound.helpdesk.QuestionFilter;
import org.medinbound.helpdesk.QuestionQueue;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.shared.BusinessRejection;
import org.primefaces.model.LazyDataModel;

/** The queue of questions. Its filters stand in the address, so that a selection can be kept and passed on. */
@Named
@ViewScoped
public class QuestionQueueScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient QuestionQueue queue;

    @Inject
    private transient QuestionDesk desk;

    @Inject
    private transient Notices notices;

    private @Nullable String text;
    private @Nullable String state;
    private @Nullable String topic;
    private @Nullable String channel;
    private @Nullable String agency;
    private @Nullable String owner;
    private boolean late;
    private boolean closed;
    private @Nullable String officer;
    private final LazyDataModel<QuestionRow> rows = new QuestionPages(this);

    private transient @Nullable QuestionCounts counts;
    private transient @Nullable Map<String, String> names;

    QuestionParameters parameters() {
        return new QuestionParameters(text, state, topic, channel, agency, owner, late, closed);
    }

    QuestionQueue queue() {
        return queue;
    }

    public LazyDataModel<QuestionRow> getRows() {
        return rows;
    }

    public QuestionCounts getCounts() {
        QuestionCounts known = counts == null ? queue.counts() : counts;
        counts = known;
        return known;
    }

    /** How many questions the filters leave. */
    public long getTotal() {
        return queue.rows(parameters().filter("due", false, 1, 1)).total();
    }

    /** The filters again, for the export's address. */
    public String getExport() {
        return parameters().query();
    }

    /** Gives the ticked questions to the chosen officer, or to nobody. */
    public void assign() {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("chosen");
        try {
            int given = desk.assign(
                    ticked == null ? List.of() : List.of(ticked),
                    officer == null || officer.isEmpty() ? null : officer);
            notices.done("admin.helpdesk.done.assign", given);
        } catch (BusinessRejection refused) {
            notices.refuse(refused);
        }
        counts = null;
    }

    /** Who works at the desk, by id. */
    public Map<String, String> getOfficers() {
        return queue.desk();
    }

    /** Name of an officer; empty for nobody. */
    public String name(@Nullable String id) {
        if (id == null) {
            return "";
        }
        Map<String, String> known = names == null ? queue.officers() : names;
        names = known;
        return known.getOrDefault(id, id);
    }

    public List<String> getStates() {
        return QuestionFilter.STATES;
    }

    public List<String> getTopics() {
        return QuestionFilter.TOPICS;
    }

    public List<String> getChannels() {
        return QuestionFilter.CHANNELS;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic;
    }

    public @Nullable String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel;
    }

    public @Nullable String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency;
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

    public @Nullable String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer;
    }
}
