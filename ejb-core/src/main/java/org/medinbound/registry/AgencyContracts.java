package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.StoredFile;
import org.medinbound.registry.store.ContractRows;
import org.medinbound.registry.store.CopyRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.Problem;
import org.medinbound.shared.SystemClock;

/** Contracts of the agencies with hospitals and their terms, which the list's criteria ask for. */
@Stateless
@UseCase
public class AgencyContracts {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CaseFiles files;

    @Inject
    private ContractBook book;

    /** All contracts of an agency with their copies, those in force first. */
    @Requires(Right.GUARANTOR_READ)
    public List<Contract> of(@Subject String number) {
        return book.of(number);
    }

    /** Puts a copy to a contract; sealed and scanned under the agency's own key. */
    @Requires(Right.GUARANTOR_WORK)
    public void addCopy(@Subject String number, long id, String name, InputStream content) {
        if (jdbi.withHandle(h -> ContractRows.of(h, number, today())).stream().noneMatch(c -> c.id() == id)) {
            throw BusinessRejection.notFound();
        }
        StoredFile file = files.store(number, name, content);
        jdbi.useHandle(h ->
                CopyRows.add(h, id, file.id(), clock.instant(), Actors.current().id()));
    }

    /** Opens a copy of a contract of the agency, if it was found clean. */
    @Requires(Right.GUARANTOR_READ)
    public Optional<FileContent> copy(@Subject String number, UUID file) {
        return book.copy(number, file);
    }

    /** Contracts in force that end within the days of notice, or went on without a memorandum, by their last day. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public PageOfRows<Contract> ending(int page, int size) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                ContractRows.ending(h, today(), page, size), ContractRows.endingCount(h, today()), page, size));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long endingCount() {
        return jdbi.withHandle(h -> ContractRows.endingCount(h, today()));
    }

    @Requires(Right.GUARANTOR_WORK)
    public long add(@Subject String number, ContractForm form) {
        ContractForm terms = checked(form);
        return jdbi.withHandle(h -> ContractRows.add(
                        h, number, terms, clock.instant(), Actors.current().id())
                .orElseThrow(BusinessRejection::notFound));
    }

    /** @param version that the officer saw */
    @Requires(Right.GUARANTOR_WORK)
    public void change(@Subject String number, long id, int version, ContractForm form) {
        ContractForm terms = checked(form);
        written(jdbi.withHandle(h -> ContractRows.change(
                h, number, id, version, terms, clock.instant(), Actors.current().id())));
    }

    /** Ends a contract before its time; it stays on the file. */
    @Requires(Right.GUARANTOR_WORK)
    public void end(@Subject String number, long id, int version, @Nullable LocalDate on, String reason) {
        Contract contract = jdbi.withHandle(h -> ContractRows.of(h, number, today())).stream()
                .filter(c -> c.id() == id)
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
        LocalDate from = contract.terms().from();
        if (on == null || from != null && on.isBefore(from)) {
            throw BusinessRejection.invalid("contract.ended-on", "endedOn");
        }
        if (reason.isBlank()) {
            throw BusinessRejection.invalid("register.reason-missing", "endReason");
        }
        written(jdbi.withHandle(h -> ContractRows.end(
                h,
                id,
                version,
                on,
                reason.strip(),
                clock.instant(),
                Actors.current().id())));
    }

    private static void written(boolean done) {
        if (!done) {
            throw BusinessRejection.conflict("contract.changed");
        }
    }

    private static ContractForm checked(ContractForm form) {
        List<Problem> problems = new ArrayList<>();
        String hospital = form.hospital().strip();
        LocalDate from = form.from();
        LocalDate until = form.until();
        LocalDate memorandum = form.memorandumOn();
        if (hospital.isEmpty() || hospital.length() > 200) {
            problems.add(Problem.of("contract.hospital", "hospital"));
        }
        if (from == null) {
            problems.add(Problem.of("contract.from", "from"));
        }
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(Problem.of("contract.until", "until"));
        }
        if (form.autoRenewal() && until == null) {
            problems.add(Problem.of("contract.renews-from-an-end", "until"));
        }
        if (from != null && memorandum != null && memorandum.isBefore(from)) {
            problems.add(Problem.of("contract.memorandum", "memorandumOn"));
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        return new ContractForm(
                hospital,
                from,
                until,
                form.autoRenewal(),
                memorandum,
                form.content(),
                form.responsibility(),
                form.payment(),
                form.personalData());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
    }
}
