/** Keys and their wrapping, sealed content on disk, rows of files. */
@org.jspecify.annotations.NullMarked
package org.medinbound.document.store;
