package org.medinbound.helpdesk;

/**
 * An agency as the desk names it.
 *
 * @param number on the ministry's list
 * @param nameEn may be empty
 */
public record AgencyName(String number, String name, String nameEn) {
    /** The name in the reader's language, as far as there is one. */
    public String in(String language) {
        return language.equals("ja") || nameEn.isEmpty() ? name : nameEn;
    }
}
