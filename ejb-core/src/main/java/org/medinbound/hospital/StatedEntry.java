package org.medinbound.hospital;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An entry to be written, with who stated each section, and when. */
public record StatedEntry(HospitalEntry entry, Map<EntrySection, Statement> statements) {
    public StatedEntry {
        statements = Map.copyOf(statements);
    }

    /** All of it stated at once by the entry's source. */
    public static StatedEntry whole(HospitalEntry entry) {
        Statement all = new Statement(entry.source(), entry.statedOn());
        return new StatedEntry(
                entry,
                Arrays.stream(EntrySection.values()).collect(Collectors.toMap(Function.identity(), section -> all)));
    }

    /** Who stated the section; that of the whole entry when nobody did apart. */
    public Statement statement(EntrySection section) {
        return statements.getOrDefault(section, new Statement(entry.source(), entry.statedOn()));
    }
}
