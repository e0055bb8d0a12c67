package org.medinbound.admin.application;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationEntry;
import org.medinbound.application.ApplicationForm;
import org.medinbound.application.ContractLine;
import org.medinbound.application.FormOf;
import org.medinbound.application.RecordSheet;
import org.medinbound.application.RecordText;

/** What is stated, as the desk reads it from the papers: facts, record of patients, contracts. */
@Named
@ViewScoped
public class ApplicationFactsScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationScreen screen;

    @Inject
    private transient ApplicationEntry entry;

    private @Nullable LinkedHashMap<String, String> typed;
    private @Nullable ArrayList<ContractRow> contracts;
    private transient @Nullable Part sheet;
    private @Nullable String record;
    private String fault = "AGENCY";

    public Map<String, String> getTyped() {
        LinkedHashMap<String, String> known = typed;
        if (known == null) {
            known = new LinkedHashMap<>(FormOf.page(screen.getPage()).values());
            typed = known;
        }
        return known;
    }

    public List<ContractRow> getContracts() {
        ArrayList<ContractRow> known = contracts;
        if (known == null) {
            known = new ArrayList<>(
                    screen.getPage().contracts().stream().map(ContractRow::of).toList());
            known.add(new ContractRow());
            known.add(new ContractRow());
            contracts = known;
        }
        return known;
    }

    public @Nullable String save() {
        return screen.act(
                () -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    getTyped().forEach((field, value) -> values.put(field, ApplicationScreen.text(value)));
                    entry.correct(screen.getReference(), screen.getSeen(), new ApplicationForm(values), fault);
                },
                "admin.application.done.facts");
    }

    public @Nullable String saveRecord() {
        return screen.act(
                () -> entry.setRecord(screen.getReference(), screen.getSeen(), lines(), fault),
                "admin.application.done.record");
    }

    /** Out of the spreadsheet when one was chosen, else as typed. */
    private String lines() {
        Part chosen = sheet;
        if (chosen == null || chosen.getSize() == 0) {
            return ApplicationScreen.text(getRecord());
        }
        try (InputStream content = chosen.getInputStream()) {
            return RecordSheet.text(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable Part getSheet() {
        return sheet;
    }

    public void setSheet(@Nullable Part sheet) {
        this.sheet = sheet;
    }

    public @Nullable String saveContracts() {
        return screen.act(
                () -> entry.setContracts(
                        screen.getReference(), screen.getSeen(), ContractRow.read(getContracts()), fault),
                "admin.application.done.contracts");
    }

    /** Name of the file that is the copy of a contract. */
    public String copy(ContractLine line) {
        return screen.getPage()
                .copyOf(line)
                .map(paper -> Objects.requireNonNull(paper.file()).name())
                .orElse("－");
    }

    public @Nullable String getRecord() {
        if (record == null) {
            record = RecordText.write(screen.getPage().record());
        }
        return record;
    }

    public void setRecord(@Nullable String record) {
        this.record = record == null ? "" : record;
    }

    public String getFault() {
        return fault;
    }

    public void setFault(@Nullable String fault) {
        this.fault = ApplicationScreen.text(fault);
    }
}
