package org.medinbound.application;

import java.time.LocalDate;

/** What the register says now of a guarantor, for an application that starts from it. */
public record AgencyEntry(
        String number,
        String name,
        String nameEn,
        String status,
        LocalDate registeredOn,
        String email,
        String phone,
        String contactLanguages) {
    /** What the register says in one of its columns that a change notice can change. */
    public String value(String field) {
        return switch (field) {
            case "name" -> name;
            case "name_en" -> nameEn;
            case "email" -> email;
            case "phone" -> phone;
            default -> contactLanguages;
        };
    }
}
