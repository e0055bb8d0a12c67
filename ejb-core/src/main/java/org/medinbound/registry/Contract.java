package org.medinbound.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.StoredFile;

/**
 * A contract of an agency with a hospital.
 *
 * @param number of the agency
 * @param agency its name in Japanese
 * @param standing as of today
 * @param by name of staff who entered it last, else the pseudonymous id
 * @param version for changes
 * @param application the granted application that stated these terms last; null when the desk entered them
 * @param copies files; empty in lists over all agencies
 */
public record Contract(
        long id,
        String number,
        String agency,
        ContractForm terms,
        @Nullable LocalDate endedOn,
        String endReason,
        ContractStanding standing,
        Instant recordedAt,
        String by,
        int version,
        @Nullable String application,
        List<StoredFile> copies) {
    public Contract {
        copies = List.copyOf(copies);
    }

    Contract with(List<StoredFile> files) {
        return new Contract(
                id, number, agency, terms, endedOn, endReason, standing, recordedAt, by, version, application, files);
    }

    /** Points that the criteria want and the contract does not cover, as keys of texts. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!terms.content()) {
            missing.add("content");
        }
        if (!terms.responsibility()) {
            missing.add("responsibility");
        }
        if (!terms.payment()) {
            missing.add("payment");
        }
        if (!terms.personalData()) {
            missing.add("personalData");
        }
        return missing;
    }
}
