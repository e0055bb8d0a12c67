/** The home page and the pages of general information. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.home;
