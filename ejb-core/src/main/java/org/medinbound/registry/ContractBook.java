package org.medinbound.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.registry.store.ContractRows;
import org.medinbound.registry.store.CopyRows;
import org.medinbound.shared.BusinessRejection;

/** Takes over contracts for other capabilities, within their use case and transaction; who may is their business. */
@ApplicationScoped
public class ContractBook {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** A contract as an application stated it. {@code copy}: the stored file that is its copy, or null. */
    public record Stated(ContractForm terms, @Nullable UUID copy) {}

    /**
     * The contracts of a granted application become those of the register. One with the same hospital and first day gets the new
     * terms; others that the register holds stay, because an application need not name all.
     *
     * @param application its reference
     */
    public void take(String number, String application, List<Stated> stated) {
        String actor = Actors.current().id();
        jdbi.useHandle(h -> stated.forEach(contract -> {
            ContractForm terms = contract.terms();
            long id = ContractRows.same(h, number, terms)
                    .map(known -> {
                        ContractRows.state(h, known, terms, clock.instant(), actor);
                        return known;
                    })
                    .or(() -> ContractRows.add(h, number, terms, clock.instant(), actor))
                    .orElseThrow(BusinessRejection::notFound);
            ContractRows.statedBy(h, id, application);
            UUID copy = contract.copy();
            if (copy != null) {
                CopyRows.add(h, id, copy, clock.instant(), actor);
            }
        }));
    }
}
