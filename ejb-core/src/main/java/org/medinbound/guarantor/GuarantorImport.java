package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.agency.RegisterContacts;
import org.medinbound.guarantor.store.Entries;
import org.medinbound.guarantor.store.GuarantorStage;
import org.medinbound.shared.CsvFault;
import org.medinbound.shared.CsvRejected;
import org.medinbound.shared.CsvRow;
import org.medinbound.shared.CsvTable;

/** Takes in the register of guarantors from a file: all of it or nothing. Who is not in the file stays as it is. */
@Stateless
@UseCase
public class GuarantorImport {
    /** Columns of the file, in any order. */
    public static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "name_en",
            "status",
            "registered_on",
            "deregistered_on",
            "email",
            "phone",
            "contact_languages");

    private static final Pattern NUMBER = Pattern.compile("[^\\s,\"=+@-][^\\s,\"]{0,31}");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
    private static final Pattern LANGUAGES =
            Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*(\\|[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)*");
    private static final int LONGEST = 300;

    @Inject
    private Jdbi jdbi;

    @Inject
    private RegisterContacts contacts;

    public GuarantorImport() {}

    public GuarantorImport(Jdbi jdbi, RegisterContacts contacts) {
        this.jdbi = jdbi;
        this.contacts = contacts;
    }

    /**
     * Stores what is new or differs as new versions; the same file again changes nothing.
     *
     * @throws CsvRejected naming every faulty line; nothing is stored then
     */
    @Requires(Right.GUARANTOR_IMPORT)
    public ImportCounts load(Path file) {
        return jdbi.withHandle(handle -> load(handle, file));
    }

    private ImportCounts load(Handle handle, Path file) {
        CsvTable table = new CsvTable(file, COLUMNS);
        GuarantorStage stage = new GuarantorStage(handle);
        table.forEach(row -> read(row, stage));
        List<CsvFault> faults = table.faults();
        faults.addAll(stage.faults());
        table.rejectFaults();
        Entries.lock(handle);
        ImportCounts counts = stage.take();
        contacts.follow();
        return counts;
    }

    private static void read(CsvRow row, GuarantorStage stage) {
        matches(row, "number", NUMBER, "guarantor-number");
        row.required("name");
        String status = row.oneOf("status", "active", "suspended", "deregistered");
        LocalDate registeredOn = row.date("registered_on");
        LocalDate deregisteredOn = row.dateOrEmpty("deregistered_on");
        if ("deregistered".equals(status) && row.text("deregistered_on").isEmpty()) {
            row.fault("deregistered_on", "guarantor-deregistered-without-date");
        }
        if (registeredOn != null && deregisteredOn != null && deregisteredOn.isBefore(registeredOn)) {
            row.fault("deregistered_on", "guarantor-deregistered-before-registered");
        }
        if (!row.text("email").isEmpty()) {
            matches(row, "email", MAILBOX, "guarantor-email");
        }
        if (!row.text("contact_languages").isEmpty()) {
            matches(row, "contact_languages", LANGUAGES, "guarantor-languages");
        }
        for (String column : COLUMNS) {
            if (row.text(column).length() > LONGEST) {
                row.fault(column, "csv-length", LONGEST);
            }
        }
        if (!row.isFaulty()) {
            stage.add(row.line(), COLUMNS.stream().map(row::text).toList());
        }
    }

    private static void matches(CsvRow row, String column, Pattern pattern, String code) {
        String text = row.required(column);
        if (text != null && !pattern.matcher(text).matches()) {
            row.fault(column, code);
        }
    }
}
