package org.medinbound.application;

import java.util.Map;
import java.util.StringJoiner;

/** What an application said and held at one moment, as text that needs no program to read. */
final class Snapshot {
    private Snapshot() {}

    static String of(ApplicationPage page) {
        StringJoiner text = new StringJoiner("\n");
        Standing s = page.standing();
        text.add(
                "reference " + s.reference() + " " + s.kind() + " rules " + s.ruleVersion() + " step " + s.lastEvent());
        FormOf.page(page).values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> text.add("stated " + e.getKey() + " = " + e.getValue()));
        page.findings()
                .forEach(f -> text.add("finding " + f.item().code() + " = " + f.result() + " (computed " + f.computed()
                        + " " + f.reason() + " " + f.arguments() + ") " + f.note()));
        page.papers()
                .forEach(p -> text.add("paper " + p.id() + " " + p.item() + " dated " + p.datedOn() + " file "
                        + (p.file() == null
                                ? "none"
                                : p.file().id() + " " + p.file().name()) + " place " + p.place()));
        page.record()
                .forEach(l -> text.add(
                        "record " + l.line() + " " + l.acceptedOn() + " " + l.nationality() + " " + l.hospital()));
        page.contracts().forEach(c -> text.add("contract " + c));
        page.defects()
                .forEach(d -> text.add("request " + d.id() + " " + d.item() + " " + d.result() + " " + d.state()));
        return text.toString();
    }
}
