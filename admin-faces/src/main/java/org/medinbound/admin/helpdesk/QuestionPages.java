package org.medinbound.admin.helpdesk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.QuestionFilter;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.shared.PageOfRows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Pages of the queue for the table; filtered, sorted and cut in the database. */
class QuestionPages extends LazyDataModel<QuestionRow> {
    private static final long serialVersionUID = 1L;

    private final QuestionQueueScreen screen;

    private transient @Nullable PageOfRows<QuestionRow> loaded;

    QuestionPages(QuestionQueueScreen screen) {
        this.screen = screen;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        PageOfRows<QuestionRow> page = loaded;
        return (int) (page == null ? screen.queue().rows(filter("due", false, 1, 1)) : page).total();
    }

    @Override
    public List<QuestionRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        SortMeta by = sort.values().stream().findFirst().orElse(null);
        int rows = size <= 0 ? 50 : size;
        PageOfRows<QuestionRow> page = screen.queue()
                .rows(filter(
                        by == null ? "due" : by.getField(),
                        by != null && by.getOrder().isDescending(),
                        first / rows + 1,
                        rows));
        loaded = page;
        setRowCount((int) page.total());
        return page.rows();
    }

    private QuestionFilter filter(String sort, boolean descending, int page, int size) {
        return screen.parameters().filter(sort, descending, page, size);
    }

    @Override
    public String getRowKey(QuestionRow row) {
        return row.reference();
    }

    @Override
    public @Nullable QuestionRow getRowData(String key) {
        PageOfRows<QuestionRow> page = loaded;
        return page == null
                ? null
                : page.rows().stream()
                        .filter(r -> r.reference().equals(key))
                        .findFirst()
                        .orElse(null);
    }
}
