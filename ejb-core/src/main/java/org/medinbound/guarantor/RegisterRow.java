package org.medinbound.guarantor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of one guarantor.
 *
 * @param status {@code active}, {@code suspended} or {@code deregistered}
 * @param deregisteredOn last day on the list, or null
 * @param contactLanguages BCP 47 tags
 */
public record RegisterRow(
        String number,
        String name,
        String nameEn,
        String status,
        LocalDate registeredOn,
        @Nullable LocalDate deregisteredOn,
        String email,
        String phone,
        List<String> contactLanguages) {
    public RegisterRow {
        contactLanguages = List.copyOf(contactLanguages);
    }

    /** The same with another value in one column: name, name_en, email, phone or contact_languages (parted by bars). */
    public RegisterRow with(String column, String value) {
        return new RegisterRow(
                number,
                column.equals("name") ? value : name,
                column.equals("name_en") ? value : nameEn,
                status,
                registeredOn,
                deregisteredOn,
                column.equals("email") ? value : email,
                column.equals("phone") ? value : phone,
                column.equals("contact_languages") ? List.of(value.split("\\|")) : contactLanguages);
    }

    /** Taken off the list; the last day on it is never before the first. */
    public RegisterRow deregistered(LocalDate lastDay) {
        return new RegisterRow(
                number,
                name,
                nameEn,
                "deregistered",
                registeredOn,
                lastDay.isBefore(registeredOn) ? registeredOn : lastDay,
                email,
                phone,
                contactLanguages);
    }
}
