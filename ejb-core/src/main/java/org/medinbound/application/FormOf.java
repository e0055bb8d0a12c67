package org.medinbound.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form as it would look with what an application holds. */
public final class FormOf {
    private FormOf() {}

    public static ApplicationForm page(ApplicationPage page) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", page.standing().name());
        values.put("nameEn", page.standing().nameEn());
        values.put("contact", page.contact().name());
        values.put("mailbox", page.contact().mailbox());
        values.put("phone", page.contact().phone());
        Long assets = page.standing().netAssetsJpy();
        values.put("netAssets", assets == null ? "" : assets.toString());
        values.put("netAssetsOn", day(page.standing().netAssetsOn()));
        values.put("withdrawOn", day(page.standing().withdrawOn()));
        page.changes().forEach(change -> values.put("new." + change.field(), change.after()));
        return new ApplicationForm(values);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
