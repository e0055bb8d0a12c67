/**
 * The directory of hospitals: what each offers, in which languages, at what price, with source and date of each fact; its
 * vocabulary; its search; the import. Only published entries are seen outside.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.hospital;
