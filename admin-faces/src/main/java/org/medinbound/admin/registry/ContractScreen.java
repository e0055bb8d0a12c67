package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.registry.AgencyContracts;
import org.medinbound.registry.Contract;
import org.medinbound.registry.ContractForm;
import org.medinbound.shared.BusinessRejection;

/** The contracts of an agency; one at a time is open for change. */
@Named
@ViewScoped
public class ContractScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgencyContracts contracts;

    @Inject
    private transient Notices notices;

    private @Nullable String number;
    private @Nullable Long contract;
    private int version;
    private final Typed typed = new Typed();
    private transient @Nullable List<Contract> rows;
    private transient @Nullable Part copy;

    /** Fills the form with the open contract. */
    public void load() {
        getRows().stream()
                .filter(c -> Objects.equals(c.id(), contract))
                .findFirst()
                .ifPresent(this::fill);
    }

    private void fill(Contract open) {
        ContractForm terms = open.terms();
        version = open.version();
        typed.put("hospital", terms.hospital())
                .put("from", terms.from())
                .put("until", terms.until())
                .put("autoRenewal", terms.autoRenewal())
                .put("memorandumOn", terms.memorandumOn())
                .put("content", terms.content())
                .put("responsibility", terms.responsibility())
                .put("payment", terms.payment())
                .put("personalData", terms.personalData());
    }

    public List<Contract> getRows() {
        List<Contract> known = rows;
        if (known == null) {
            known = contracts.of(number());
            rows = known;
        }
        return known;
    }

    public String save() {
        ContractForm form = new ContractForm(
                typed.text("hospital"),
                typed.day("from"),
                typed.day("until"),
                typed.flag("autoRenewal"),
                typed.day("memorandumOn"),
                typed.flag("content"),
                typed.flag("responsibility"),
                typed.flag("payment"),
                typed.flag("personalData"));
        if (contract == null) {
            contracts.add(number(), form);
        } else {
            contracts.change(number(), contract, version, form);
        }
        return done("saved");
    }

    /** Puts the chosen file to the open contract. */
    public String attach() throws IOException {
        Part file = copy;
        if (file == null || file.getSize() == 0) {
            throw BusinessRejection.invalid("paper.missing", "copy");
        }
        try (InputStream content = file.getInputStream()) {
            contracts.addCopy(
                    number(), Objects.requireNonNull(contract), String.valueOf(file.getSubmittedFileName()), content);
        }
        return done("copied");
    }

    public @Nullable Part getCopy() {
        return copy;
    }

    public void setCopy(@Nullable Part copy) {
        this.copy = copy;
    }

    public String end() {
        contracts.end(
                number(), Objects.requireNonNull(contract), version, typed.day("endedOn"), typed.text("endReason"));
        return done("ended");
    }

    private String done(String what) {
        notices.doneOnNextPage("admin.registry.contract." + what);
        return "/registry/contracts.xhtml?faces-redirect=true&number=" + number;
    }

    private String number() {
        if (number == null) {
            throw BusinessRejection.notFound();
        }
        return number;
    }

    public Typed getTyped() {
        return typed;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable Long getContract() {
        return contract;
    }

    public void setContract(@Nullable Long contract) {
        this.contract = contract;
    }
}
