package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;

/** Names of those who act on standards, vettings and findings. */
@Stateless
@UseCase
public class QualityOfficers {
    @Inject
    Jdbi jdbi;

    /** Names by pseudonymous id. */
    @Requires(value = Right.CERTIFICATE_READ, recorded = false)
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("select officer, name from quality_officer_view")
                .map((r, c) -> names.put(r.getString(1), r.getString(2)))
                .list());
        return names;
    }
}
