/** The rules of sign-in: passwords, second factor, delays, lives of sessions, states of accounts. Pure, without a database. */
@org.jspecify.annotations.NullMarked
package org.medinbound.account.model;
