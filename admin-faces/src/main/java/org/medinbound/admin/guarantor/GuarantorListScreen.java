package org.medinbound.admin.guarantor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.GuarantorEntry;
import org.medinbound.guarantor.GuarantorFilter;
import org.medinbound.guarantor.GuarantorRegister;
import org.medinbound.shared.PageOfRows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The register of guarantors. */
@Named
@ViewScoped
public class GuarantorListScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> STATUSES = List.of("active", "suspended", "deregistered");

    @Inject
    private transient GuarantorRegister register;

    private @Nullable String text;
    private @Nullable String status;
    private final LazyDataModel<GuarantorEntry> rows = new Rows(this);

    private PageOfRows<GuarantorEntry> page(int page, int size) {
        return register.page(
                new GuarantorFilter(text, status != null && STATUSES.contains(status) ? status : null, page, size));
    }

    public LazyDataModel<GuarantorEntry> getRows() {
        return rows;
    }

    /** How many guarantors the filters leave. */
    public long getTotal() {
        return page(1, 1).total();
    }

    public List<String> getStatuses() {
        return STATUSES;
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

    /** Pages of the register. */
    private static final class Rows extends LazyDataModel<GuarantorEntry> {
        private static final long serialVersionUID = 1L;

        private final GuarantorListScreen screen;

        Rows(GuarantorListScreen screen) {
            this.screen = screen;
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) screen.page(1, 1).total();
        }

        @Override
        public List<GuarantorEntry> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            PageOfRows<GuarantorEntry> page = screen.page(first / size + 1, size);
            setRowCount((int) page.total());
            return page.rows();
        }

        @Override
        public String getRowKey(GuarantorEntry row) {
            return row.number();
        }

        @Override
        public @Nullable GuarantorEntry getRowData(String key) {
            return null;
        }
    }
}
