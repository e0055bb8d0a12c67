package org.medinbound.admin.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationForm;
import org.medinbound.application.RuleItem;
import org.medinbound.application.RuleVersion;
import org.medinbound.shared.BusinessRejection;

/** The draft of a version of the rules as a form: texts by field, and one line for each paper and condition. */
public class RuleDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final long edition;
    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();
    private final ArrayList<Line> items = new ArrayList<>();
    private boolean provisional;

    private RuleDraft(long id, long edition) {
        this.id = id;
        this.edition = edition;
    }

    /** One paper or condition; a line without a code does not count. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final LinkedHashMap<String, String> texts = new LinkedHashMap<>();
        private boolean required;

        static Line empty() {
            Line line = new Line();
            line.texts.put("kind", "NEW");
            line.texts.put("sort", "PAPER");
            line.required = true;
            return line;
        }

        public Map<String, String> getTexts() {
            return texts;
        }

        public boolean isRequired() {
            return required;
        }

        public void setRequired(boolean required) {
            this.required = required;
        }
    }

    static RuleDraft of(RuleVersion v) {
        RuleDraft draft = new RuleDraft(v.id(), v.edition());
        draft.typed.put("version", v.version());
        draft.typed.put("validFrom", v.validFrom().toString());
        draft.typed.put("halfYears", String.valueOf(v.halfYears()));
        draft.typed.put("excludedUntil", ApplicationScreen.text(v.excludedUntil()));
        draft.typed.put("deskDays", String.valueOf(v.deskDays()));
        draft.typed.put("answerDays", String.valueOf(v.answerDays()));
        draft.typed.put("reminderDays", String.valueOf(v.reminderDays()));
        draft.typed.put("lapseDays", String.valueOf(v.lapseDays()));
        draft.typed.put("termMonths", String.valueOf(v.termMonths()));
        draft.typed.put("source", v.source());
        draft.provisional = v.provisional();
        for (RuleItem item : v.items()) {
            Line line = new Line();
            line.required = item.required();
            line.texts.put("kind", item.kind().name());
            line.texts.put("code", item.code());
            line.texts.put("sort", item.sort());
            line.texts.put("form", ApplicationScreen.text(item.form()));
            line.texts.put("nameJa", item.nameJa());
            line.texts.put("nameEn", item.nameEn());
            line.texts.put("replacedBy", ApplicationScreen.text(item.replacedBy()));
            line.texts.put("validMonths", ApplicationScreen.text(item.validMonths()));
            line.texts.put("least", ApplicationScreen.text(item.least()));
            draft.items.add(line);
        }
        return draft;
    }

    /** The version that was typed; refused when a number or a day cannot be read. */
    RuleVersion read() {
        List<RuleItem> read = new ArrayList<>();
        for (Line line : items) {
            if (!ApplicationScreen.text(line.texts.get("code")).isEmpty()) {
                read.add(item(line, (read.size() + 1) * 10));
            }
        }
        return new RuleVersion(
                id,
                text("version"),
                Days.read(typed.get("validFrom"), "validFrom"),
                provisional,
                number("halfYears"),
                Days.readOrNull(typed.get("excludedUntil"), "excludedUntil"),
                number("deskDays"),
                number("answerDays"),
                number("reminderDays"),
                number("lapseDays"),
                number("termMonths"),
                "DRAFT",
                text("source"),
                "",
                Instant.EPOCH,
                null,
                null,
                edition,
                read);
    }

    private static RuleItem item(Line line, int position) {
        String least = ApplicationScreen.text(line.texts.get("least")).replace(",", "");
        if (!least.matches("\\d{0,15}")) {
            throw BusinessRejection.invalid(
                    "application.rules-item",
                    null,
                    ApplicationScreen.text(line.texts.get("kind")),
                    ApplicationScreen.text(line.texts.get("code")));
        }
        return new RuleItem(
                ApplicationForm.kind(ApplicationScreen.text(line.texts.get("kind"))),
                ApplicationScreen.text(line.texts.get("code")),
                position,
                ApplicationScreen.text(line.texts.get("sort")).equals("CONDITION") ? "CONDITION" : "PAPER",
                blank(line.texts.get("form")),
                ApplicationScreen.text(line.texts.get("nameJa")),
                ApplicationScreen.text(line.texts.get("nameEn")),
                line.required,
                blank(line.texts.get("replacedBy")),
                Days.count(line.texts.get("validMonths"), "validMonths"),
                least.isEmpty() ? null : Long.valueOf(least));
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private String text(String field) {
        return ApplicationScreen.text(typed.get(field));
    }

    private int number(String field) {
        Integer read = Days.count(typed.get(field), field);
        return read == null ? -1 : read;
    }

    long id() {
        return id;
    }

    long edition() {
        return edition;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<Line> getItems() {
        return items;
    }

    public boolean isProvisional() {
        return provisional;
    }

    public void setProvisional(boolean provisional) {
        this.provisional = provisional;
    }
}
