package org.medinbound.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medinbound.hospital.DirectoryTerms;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.shared.Texts;

/** Old against new, thing by thing, in the reader's words. */
@ApplicationScoped
public class EntryComparison {
    /** Fields that are lists of parts. */
    private static final Set<String> LISTS = Set.of(
            "accreditations",
            "languages",
            "departments",
            "treatments",
            "prices",
            "rooms",
            "care",
            "payments",
            "doctors",
            "equipment");

    @Inject
    DirectoryTerms terms;

    /** Facts in the words of the language. */
    public EntryWords words(String language) {
        return new EntryWords(terms.in(language), Texts.in(language));
    }

    /** What differs between the fields of a section. */
    public List<EntryChange> changes(
            EntrySection section, Map<String, String> before, Map<String, String> after, String language) {
        EntryWords words = words(language);
        List<EntryChange> changes = new ArrayList<>();
        for (String field : section.fields()) {
            String old = before.getOrDefault(field, "");
            String fresh = after.getOrDefault(field, "");
            if (old.equals(fresh)) {
                continue;
            }
            if (LISTS.contains(field)) {
                parts(words, field, old, fresh, changes);
            } else {
                changes.add(new EntryChange(words.label(field), words.told(field, old), words.told(field, fresh)));
            }
        }
        return changes;
    }

    /** What stands in the fields of a section, thing by thing. */
    public List<EntryChange> contents(EntrySection section, Map<String, String> cells, String language) {
        EntryWords words = words(language);
        List<EntryChange> contents = new ArrayList<>();
        for (String field : section.fields()) {
            String value = cells.getOrDefault(field, "");
            if (LISTS.contains(field)) {
                parts(words, field, "", value, contents);
            } else if (!value.isEmpty()) {
                contents.add(new EntryChange(words.label(field), "", words.told(field, value)));
            }
        }
        return contents;
    }

    private static void parts(EntryWords words, String field, String before, String after, List<EntryChange> changes) {
        Map<String, String> old = byThing(field, before);
        Map<String, String> fresh = byThing(field, after);
        Set<String> things = new LinkedHashSet<>(old.keySet());
        things.addAll(fresh.keySet());
        for (String thing : things) {
            String was = old.getOrDefault(thing, "");
            String is = fresh.getOrDefault(thing, "");
            if (!was.equals(is)) {
                String named = words.thing(field, was.isEmpty() ? is : was);
                String label = named.isEmpty() ? words.label(field) : words.label(field) + ": " + named;
                changes.add(new EntryChange(
                        label, was.isEmpty() ? "" : words.told(field, was), is.isEmpty() ? "" : words.told(field, is)));
            }
        }
    }

    /** Parts by what they speak of: a language with its means, a scheme with its first day, else the code. */
    private static Map<String, String> byThing(String field, String cell) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : EntryCells.parts(cell)) {
            String[] pieces = part.split(field.equals("languages") ? "/" : ":");
            boolean two = field.equals("languages") || field.equals("accreditations");
            parts.put(two && pieces.length > 1 ? pieces[0] + " " + pieces[1] : pieces[0], part);
        }
        return parts;
    }
}
