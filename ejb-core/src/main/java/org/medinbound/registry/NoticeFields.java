package org.medinbound.registry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.ContactForm;
import org.medinbound.agency.ContactRole;
import org.medinbound.guarantor.RegisterSheet;
import org.medinbound.shared.BusinessRejection;

/** Fields of change notices as texts, and back. */
final class NoticeFields {
    static final List<String> REGISTER = List.of("name", "nameEn", "phone", "fax", "email", "languages");
    static final List<String> CONTACT = List.of("person", "mailbox", "telephone", "roles", "mailLanguage", "answers");

    private NoticeFields() {}

    static Map<String, String> of(RegisterSheet sheet) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", sheet.name());
        fields.put("nameEn", sheet.nameEn());
        fields.put("phone", sheet.phone());
        fields.put("fax", sheet.fax());
        fields.put("email", sheet.email());
        fields.put("languages", String.join(" ", sheet.contactLanguages()));
        return fields;
    }

    static Map<String, String> of(ContactForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("person", form.name());
        fields.put("mailbox", form.mailbox());
        fields.put("telephone", form.telephone());
        fields.put("roles", form.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        fields.put("mailLanguage", form.language());
        fields.put("answers", String.join(" ", form.languages()));
        return fields;
    }

    static Map<String, String> of(AgencyContact contact) {
        return of(new ContactForm(
                contact.name(),
                contact.telephone(),
                contact.mailbox(),
                contact.language(),
                contact.languages(),
                contact.roles()));
    }

    static ContactForm contact(Map<String, String> fields) {
        return new ContactForm(
                fields.getOrDefault("person", ""),
                fields.getOrDefault("telephone", ""),
                fields.getOrDefault("mailbox", ""),
                fields.getOrDefault("mailLanguage", "ja"),
                tags(fields.getOrDefault("answers", "")),
                roles(fields.getOrDefault("roles", "")));
    }

    /** The register's sheet with the fields that the notice changes; what others changed meanwhile stays. */
    static RegisterSheet onto(RegisterSheet now, Map<String, String> before, Map<String, String> after) {
        Map<String, String> fields = of(now);
        after.forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                fields.put(field, value);
            }
        });
        return new RegisterSheet(
                value(fields, "name"),
                value(fields, "nameEn"),
                now.registeredOn(),
                value(fields, "email"),
                value(fields, "phone"),
                value(fields, "fax"),
                tags(value(fields, "languages")));
    }

    private static String value(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    static List<String> tags(String text) {
        return Arrays.stream(text.split("[\\s,、|]+"))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static Set<ContactRole> roles(String text) {
        try {
            return tags(text).stream().map(ContactRole::valueOf).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw BusinessRejection.invalid("contact.roles", "roles");
        }
    }
}
