package org.medinbound.quality;

import org.medinbound.shared.BusinessRejection;

/** Free words that a person must give. */
final class Words {
    private Words() {}

    /** @throws BusinessRejection {@code vetting.text} when there are none, or more than {@link SelfAssessment#MAX_TEXT} characters */
    static void require(String text, String field) {
        if (text.isBlank() || text.length() > SelfAssessment.MAX_TEXT) {
            throw BusinessRejection.invalid("vetting.text", field, SelfAssessment.MAX_TEXT);
        }
    }
}
