/** The ministry's requests as agencies read and answer them, under {@code /my/agency/requests}. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.circular;
