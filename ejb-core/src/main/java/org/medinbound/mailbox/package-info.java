/**
 * Mail that comes in: read from an IMAP server, every mail taken exactly once, made readable whatever its encoding, and handed
 * to the capability it concerns ({@link org.medinbound.mailbox.MailTaker}). Nothing on the server is moved or deleted.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.mailbox;
