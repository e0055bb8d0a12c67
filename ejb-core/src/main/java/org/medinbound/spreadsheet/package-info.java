/**
 * Spreadsheets (.xlsx) in and out. What leaves can never run as a formula; what comes in says of every cell what it is, where it
 * stands, and whether it is a formula, and is refused before it can fill the memory.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.spreadsheet;
