package org.medinbound.portal.ops;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medinbound.guarantor.RuleSet;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Rule sets in JSON. What is absent has its default; what is unknown or of a wrong type is refused. */
final class RuleSets {
    private static final Set<String> NAMES =
            Set.of("version", "validFrom", "dueDay", "reminderDaysBefore", "silentMonths", "inactivityMonths");

    private final List<Problem> problems = new ArrayList<>();

    private RuleSets() {}

    static List<RuleSet> read(InputStream body) {
        JsonValue json;
        try (JsonReader reader = Json.createReader(body)) {
            json = reader.readValue();
        } catch (JsonException | IllegalStateException e) {
            throw BusinessRejection.invalid("json", null);
        }
        if (!(json instanceof JsonArray list)) {
            throw BusinessRejection.invalid("rules-list", null);
        }
        return new RuleSets().sets(list);
    }

    static JsonArray write(List<RuleSet> rules) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (RuleSet rule : rules) {
            list.add(Json.createObjectBuilder()
                    .add("version", rule.version())
                    .add("validFrom", rule.validFrom().toString())
                    .add("dueDay", rule.dueDay())
                    .add("reminderDaysBefore", rule.reminderDaysBefore())
                    .add("silentMonths", rule.silentMonths())
                    .add("inactivityMonths", rule.inactivityMonths()));
        }
        return list.build();
    }

    private List<RuleSet> sets(JsonArray list) {
        List<RuleSet> rules = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = "[" + i + "]";
            if (list.get(i) instanceof JsonObject object) {
                rules.add(set(object, at + "."));
            } else {
                problems.add(Problem.of("rules-object", at));
            }
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        return rules;
    }

    private RuleSet set(JsonObject object, String at) {
        object.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> problems.add(Problem.of("rules-unknown", at + name, name)));
        return new RuleSet(
                object.get("version") instanceof JsonString version ? version.getString() : "",
                month(object, at),
                number(object, at, "dueDay", RuleSet.DEFAULT_DUE_DAY),
                number(object, at, "reminderDaysBefore", RuleSet.DEFAULT_REMINDER_DAYS),
                number(object, at, "silentMonths", RuleSet.DEFAULT_SILENT_MONTHS),
                number(object, at, "inactivityMonths", RuleSet.DEFAULT_INACTIVITY_MONTHS));
    }

    private YearMonth month(JsonObject object, String at) {
        String text = object.get("validFrom") instanceof JsonString string ? string.getString() : "";
        try {
            return Instants.month(text, at + "validFrom");
        } catch (BusinessRejection e) {
            problems.addAll(e.problems());
            return YearMonth.of(2000, 1);
        }
    }

    private int number(JsonObject object, String at, String name, int otherwise) {
        JsonValue value = object.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                // told below
            }
        }
        problems.add(Problem.of("rules-number", at + name));
        return otherwise;
    }
}
