package org.medinbound.mailbox;

/** Takes mails that a person or program wrote to us; one bean, in the capability whose mailbox it is. */
public interface MailTaker {
    /** Takes the mail in the caller's transaction, and answers what became of it. */
    Taken take(ReceivedMail mail);

    /**
     * What became of a mail.
     *
     * @param outcome {@link MailOutcome#QUESTION}, {@link MailOutcome#REPLY} or {@link MailOutcome#AUTOMATIC}
     * @param reference of the case it belongs to; empty when to none
     */
    record Taken(MailOutcome outcome, String reference) {}
}
