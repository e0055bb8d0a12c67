/** The account of a hospital: its door, and its home with the cards that each capability contributes. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.account;
