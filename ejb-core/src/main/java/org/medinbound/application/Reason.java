package org.medinbound.application;

/** A coded reason of the ministry. {@code outcome}: REFUSED or RETURNED. */
public record Reason(String code, String outcome, String nameJa, String nameEn) {
    public String name(String language) {
        return language.equals("ja") ? nameJa : nameEn;
    }
}
