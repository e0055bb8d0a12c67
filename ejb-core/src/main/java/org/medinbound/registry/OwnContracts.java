package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.agency.AgencyAccess;
import org.medinbound.document.FileContent;

/** The signed-in agency reads which contracts the registry holds of it. */
@Stateless
@UseCase
public class OwnContracts {
    @Inject
    private ContractBook book;

    /** Those in force first. */
    @Requires(value = Right.AGENCY_OWN, recorded = false)
    public List<Contract> list() {
        return book.of(AgencyAccess.number());
    }

    /** A copy of an own contract. */
    @Requires(Right.AGENCY_OWN)
    public Optional<FileContent> copy(UUID file) {
        return book.copy(AgencyAccess.number(), file);
    }
}
