/** The way to the mail server, the reading of messages, and the ledger of what became of each. */
@org.jspecify.annotations.NullMarked
package org.medinbound.mailbox.store;
