package org.medinbound.guarantor;

import java.time.LocalDate;
import java.util.List;

/**
 * What the desk puts on the register about an agency.
 *
 * @param name in Japanese
 * @param nameEn in English; may be empty
 * @param registeredOn first day on the list, Asia/Tokyo
 * @param email mailbox for letters and reminders; may be empty, like telephone and fax
 * @param contactLanguages BCP 47 tags of the languages in which patients are answered
 */
public record RegisterSheet(
        String name,
        String nameEn,
        LocalDate registeredOn,
        String email,
        String phone,
        String fax,
        List<String> contactLanguages) {
    public RegisterSheet {
        contactLanguages = List.copyOf(contactLanguages);
    }

    /**
     * The sheet put right: blanks and full-width forms.
     *
     * @throws org.medinbound.shared.BusinessRejection naming every fault by its field
     */
    public RegisterSheet checked(LocalDate today) {
        return RegisterCheck.sheet(this, today);
    }
}
