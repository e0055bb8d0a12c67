package org.medinbound.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.MonthMark;

/**
 * An agency in the list of the registry.
 *
 * @param flags how many flags stand
 * @param contacts how many contacts are not ended
 * @param bounced how many of them do not take mail
 * @param contracts how many contracts are in force today
 * @param strip the last twelve months; empty in exports
 */
public record AgencyRow(
        String number,
        String name,
        String nameEn,
        String status,
        LocalDate registeredOn,
        @Nullable LocalDate renewedOn,
        @Nullable LocalDate deregisteredOn,
        String email,
        String phone,
        String fax,
        List<String> contactLanguages,
        long flags,
        long contacts,
        long bounced,
        long contracts,
        List<MonthMark> strip) {
    public AgencyRow {
        contactLanguages = List.copyOf(contactLanguages);
        strip = List.copyOf(strip);
    }

    AgencyRow with(List<MonthMark> months) {
        return new AgencyRow(
                number,
                name,
                nameEn,
                status,
                registeredOn,
                renewedOn,
                deregisteredOn,
                email,
                phone,
                fax,
                contactLanguages,
                flags,
                contacts,
                bounced,
                contracts,
                months);
    }
}
