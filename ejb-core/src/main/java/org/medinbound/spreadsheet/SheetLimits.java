package org.medinbound.spreadsheet;

/**
 * What a workbook may cost before it is refused.
 *
 * @param fileBytes of the file itself
 * @param unpackedBytes of all its parts together, counted while they are unpacked (what the file says of itself is not believed)
 * @param rows of all sheets together
 */
public record SheetLimits(long fileBytes, long unpackedBytes, int rows) {
    /** For a list that an agency or an officer hands in: 20 MB, 400 MB unpacked, 200,000 rows. */
    public static final SheetLimits USUAL = new SheetLimits(20L << 20, 400L << 20, 200_000);
}
