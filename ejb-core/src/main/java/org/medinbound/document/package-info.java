/** Files and free medical text: encrypted under the case's own key, typed by content, scanned before anyone opens them. */
@org.jspecify.annotations.NullMarked
package org.medinbound.document;
