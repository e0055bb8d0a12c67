package org.medinbound.hospital;

import java.util.List;

/**
 * Fired inside the transaction of an import.
 *
 * @param published hospitals that the file names as published, new and known ones
 */
public record HospitalsImported(List<String> published) {
    public HospitalsImported {
        published = List.copyOf(published);
    }
}
