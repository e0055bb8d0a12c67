/** Pages on which an agency applies: a new one by an open page and a mailed link, one on the list from its own pages. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.application;
