package org.medinbound.guarantor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on the register about a guarantor, with its last months and the number of flags that stand. */
public record GuarantorEntry(
        String number,
        String name,
        String nameEn,
        String status,
        LocalDate registeredOn,
        @Nullable LocalDate deregisteredOn,
        String email,
        String phone,
        List<String> contactLanguages,
        Instant recordedAt,
        long flags,
        List<MonthMark> strip) {
    public GuarantorEntry {
        contactLanguages = List.copyOf(contactLanguages);
        strip = List.copyOf(strip);
    }

    GuarantorEntry with(List<MonthMark> months) {
        return new GuarantorEntry(
                number,
                name,
                nameEn,
                status,
                registeredOn,
                deregisteredOn,
                email,
                phone,
                contactLanguages,
                recordedAt,
                flags,
                months);
    }
}
