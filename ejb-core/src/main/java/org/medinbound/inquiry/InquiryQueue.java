package org.medinbound.inquiry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.inquiry.store.CaseReading;
import org.medinbound.inquiry.store.CaseRows;
import org.medinbound.inquiry.store.Queue;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** What the desk reads: the queue and single cases. */
@Stateless
@UseCase
public class InquiryQueue {
    @Inject
    Queue queue;

    @Inject
    CaseReading reading;

    @Inject
    CaseRows rows;

    @Inject
    CaseFiles files;

    @Inject
    DeskClock clock;

    /** One page of the queue. It shows references and states, no names and no medical text. */
    @Requires(Right.INQUIRY_READ)
    public PageOfRows<Standing> rows(QueueFilter filter) {
        return queue.page(filter, clock.today());
    }

    /** Figures above the queue and in the menu. */
    @Requires(value = Right.INQUIRY_READ, recorded = false)
    public QueueCounts counts() {
        return queue.counts(clock.today());
    }

    /** The whole case, names of hospitals in the officer's language. */
    @Requires(Right.INQUIRY_READ)
    public CasePage open(@Subject String reference, String language) {
        return reading.page(reference, language).orElseThrow(BusinessRejection::notFound);
    }

    /** The checklist for a kind of inquiry. */
    @Requires(value = Right.INQUIRY_READ, recorded = false)
    public List<CheckItem> checklist(String kind, String language, String senderLanguage) {
        return queue.checklist(kind, language, senderLanguage);
    }

    /** Names of staff by the id under which they stand in a case. */
    @Requires(value = Right.INQUIRY_READ, recorded = false)
    public Map<String, String> officers() {
        return queue.officers();
    }

    /** Opens a file of the case, if it was found clean. */
    @Requires(Right.INQUIRY_READ)
    public Optional<FileContent> file(@Subject String reference, UUID file) {
        return rows.hasFile(reference, file) ? files.open(file) : Optional.empty();
    }
}
