package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.registry.AgencyFilter;
import org.medinbound.registry.AgencyList;
import org.medinbound.registry.AgencyRow;
import org.primefaces.model.LazyDataModel;

/** The list of the registry. Filters and order stand in the address, so that a selection can be kept and passed on. */
@Named
@ViewScoped
public class AgencyListScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgencyList list;

    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String attention;
    private @Nullable String lang;
    private final AgencyRows rows = new AgencyRows(this);

    AgencyFilter filter(String sort, boolean descending, int page, int size) {
        return AgencyParameters.filter(text, status, attention, lang, sort, descending, page, size);
    }

    AgencyList list() {
        return list;
    }

    public LazyDataModel<AgencyRow> getRows() {
        return rows;
    }

    /** How many agencies the filters leave. */
    public long getTotal() {
        return rows.total();
    }

    /** The filters again, for the exports' addresses. */
    public String getQuery() {
        return AgencyParameters.query(Map.of(
                "q", String.valueOf(text == null ? "" : text),
                "status", String.valueOf(status == null ? "" : status),
                "attention", String.valueOf(attention == null ? "" : attention),
                "lang", String.valueOf(lang == null ? "" : lang)));
    }

    public List<String> getStatuses() {
        return AgencyFilter.STATUSES;
    }

    public List<String> getAttentions() {
        return AgencyFilter.ATTENTIONS;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable String getAttention() {
        return attention;
    }

    public void setAttention(@Nullable String attention) {
        this.attention = attention;
    }

    public @Nullable String getLang() {
        return lang;
    }

    public void setLang(@Nullable String lang) {
        this.lang = lang;
    }
}
