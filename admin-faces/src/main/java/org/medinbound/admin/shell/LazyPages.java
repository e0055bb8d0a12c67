package org.medinbound.admin.shell;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.PageOfRows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A lazy table over a use case that returns {@link PageOfRows}: one call for a page and its total. */
public class LazyPages<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    /** Asks the use case. */
    public interface Source<T> {
        PageOfRows<T> page(int number, int size);
    }

    private final transient Source<T> source;
    private final int size;
    private transient @Nullable PageOfRows<T> held;

    /**
     * @param size rows a page, the same as {@code rows} of the table
     */
    public LazyPages(int size, Source<T> source) {
        this.size = size;
        this.source = source;
    }

    private PageOfRows<T> page(int number) {
        PageOfRows<T> page = held;
        if (page == null || page.page() != number) {
            page = source.page(number, size);
            held = page;
        }
        return page;
    }

    /** Rows of the whole list, for the line above the table. */
    public long getTotal() {
        return held == null ? page(1).total() : held.total();
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return (int) Math.min(Integer.MAX_VALUE, page(1).total());
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        return page(first / size + 1).rows();
    }
}
