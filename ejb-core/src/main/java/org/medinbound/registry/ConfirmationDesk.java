package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.registry.store.ConfirmationRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The desk follows the yearly confirmation: who has not answered, and who cannot be reached. */
@Stateless
@UseCase
public class ConfirmationDesk {
    @Inject
    private Jdbi jdbi;

    @Inject
    private ConfirmationBook book;

    /** The year that runs. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public int year() {
        return book.today().getYear();
    }

    /** @param open only those that have not answered */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public PageOfRows<Confirmation> page(int year, boolean open, int page, int size) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                ConfirmationRows.page(h, year, open, page, size), ConfirmationRows.count(h, year, open), page, size));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long count(int year, boolean open) {
        return jdbi.withHandle(h -> ConfirmationRows.count(h, year, open));
    }

    /** Asks one agency now, for example one that came on the list after the yearly day. */
    @Requires(Right.GUARANTOR_WORK)
    public void askNow(@Subject String number) {
        if (book.ask(List.of(number), book.today().getYear()) == 0) {
            throw BusinessRejection.conflict("confirmation.not-asked");
        }
    }

    /** Notes that the agency confirmed by telephone or letter. */
    @Requires(Right.GUARANTOR_WORK)
    public void confirmed(@Subject String number) {
        if (!book.answer(number, "confirmed")) {
            throw BusinessRejection.conflict("confirmation.answered");
        }
    }
}
