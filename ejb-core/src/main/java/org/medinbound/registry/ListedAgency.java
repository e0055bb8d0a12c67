package org.medinbound.registry;

import java.util.List;

/**
 * An agency on the published list, in the ministry's form.
 *
 * @param languages BCP 47 tags of the languages in which patients are answered
 */
public record ListedAgency(
        String number, String name, String nameEn, String phone, String fax, String email, List<String> languages) {
    public ListedAgency {
        languages = List.copyOf(languages);
    }

    /** The name in the reader's language, as far as there is one. */
    public String nameIn(String language) {
        return language.equals("ja") || nameEn.isEmpty() ? name : nameEn;
    }
}
