package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.ContactDesk;
import org.medinbound.registry.AgencyContracts;
import org.medinbound.registry.Contract;

/** What asks for somebody's attention across the agencies: contacts whose mail came back, contracts that end. */
@Named
@ViewScoped
public class AttentionScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient ContactDesk contacts;

    @Inject
    private transient AgencyContracts contracts;

    private final LazyPages<AgencyContact> bounced =
            new LazyPages<>(ROWS, (page, size) -> contacts.bounced(page, size));
    private final LazyPages<Contract> ending = new LazyPages<>(ROWS, (page, size) -> contracts.ending(page, size));

    public LazyPages<AgencyContact> getBounced() {
        return bounced;
    }

    public LazyPages<Contract> getEnding() {
        return ending;
    }
}
