package org.medinbound.mailbox;

import java.util.Set;

/** What became of a mail that was read. */
public enum MailOutcome {
    /** Being taken; stays so when the process dies on the way, and is tried again. */
    TRYING,
    /** A new case. */
    QUESTION,
    /** A message of a known case. */
    REPLY,
    /** A mail of ours could not be delivered. */
    BOUNCE,
    /** An absence note or the like: answers nothing, is answered by nothing. */
    AUTOMATIC,
    /** Our own mail came back. */
    OWN,
    /** The mail server marked it. */
    SPAM,
    /** The same mail was taken before. */
    DUPLICATE,
    /** It broke the reading several times. */
    UNREADABLE;

    /** Set aside: no case was made of it. */
    public static final Set<MailOutcome> ASIDE = Set.of(BOUNCE, AUTOMATIC, OWN, SPAM, DUPLICATE, UNREADABLE);
}
