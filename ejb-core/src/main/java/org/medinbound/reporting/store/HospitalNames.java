package org.medinbound.reporting.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.reporting.model.Widths;

/** Finds hospitals of the directory by what a report says: name in any language and width, or the name in addresses. */
final class HospitalNames {
    private final Map<String, Long> ids;

    private HospitalNames(Map<String, Long> ids) {
        this.ids = ids;
    }

    static HospitalNames read(Handle handle) {
        Map<String, Long> ids = new HashMap<>();
        handle.createQuery("select hospital_id, slug, name from report_hospital_name")
                .map((r, c) -> {
                    ids.put(Widths.word(r.getString(2)), r.getLong(1));
                    return ids.put(Widths.word(r.getString(3)), r.getLong(1));
                })
                .list();
        return new HospitalNames(ids);
    }

    /** The hospital, or null when the directory does not know it. */
    @Nullable
    Long id(@Nullable String name) {
        return name == null ? null : ids.get(Widths.word(name));
    }
}
