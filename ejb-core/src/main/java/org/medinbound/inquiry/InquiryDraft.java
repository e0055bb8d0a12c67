package org.medinbound.inquiry;

import java.util.List;
import org.medinbound.document.StoredFile;

/**
 * A draft as its writer sees it.
 *
 * @param reference the reference that the inquiry will have
 * @param step the page to go on with
 * @param sent already sent: nothing can be changed any more
 */
public record InquiryDraft(
        String reference, String language, InquiryForm form, String step, List<StoredFile> files, boolean sent) {
    public InquiryDraft {
        files = List.copyOf(files);
    }
}
