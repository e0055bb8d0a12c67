/** Rows of accounts: links, codes and sessions of people outside; accounts and sessions of staff. */
@org.jspecify.annotations.NullMarked
package org.medinbound.account.store;
