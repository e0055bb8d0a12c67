package org.medinbound.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.StoredFile;
import org.medinbound.registry.store.ContractRows;
import org.medinbound.registry.store.CopyRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** The contracts of an agency, for this capability and for others within their use case and transaction; who may is their business. */
@ApplicationScoped
public class ContractBook {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    CaseFiles files;

    /** A contract as an application stated it. {@code copy}: the stored file that is its copy, or null. */
    public record Stated(ContractForm terms, @Nullable UUID copy) {}

    /** All contracts of an agency with their copies, those in force first. */
    List<Contract> of(String number) {
        Map<Long, List<UUID>> copies = jdbi.withHandle(h -> CopyRows.of(h, number));
        Map<UUID, StoredFile> found = files
                .find(copies.values().stream().flatMap(List::stream).toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity(), (one, same) -> one));
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
        return jdbi.withHandle(h -> ContractRows.of(h, number, today)).stream()
                .map(contract -> contract.with(copies.getOrDefault(contract.id(), List.of()).stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList()))
                .toList();
    }

    /** A copy of a contract of the agency, if it was found clean. */
    Optional<FileContent> copy(String number, UUID file) {
        return jdbi.withHandle(h -> CopyRows.of(h, number)).values().stream().anyMatch(ids -> ids.contains(file))
                ? files.open(file)
                : Optional.empty();
    }

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
