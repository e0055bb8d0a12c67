package org.medinbound.listing;

import java.io.Serializable;
import org.medinbound.hospital.HospitalText;

/**
 * A translation beside its originals.
 *
 * @param original in Japanese
 * @param english for those who read no Japanese
 * @param text empty parts when it is missing
 * @param print of the originals and the text; differs when one of them does
 */
public record TextFile(
        String slug,
        String language,
        HospitalText original,
        HospitalText english,
        HospitalText text,
        String state,
        String print)
        implements Serializable {}
