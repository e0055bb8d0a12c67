package org.medinbound.listing.model;

/** What is done with a proposal. */
public enum ProposalAction {
    /** The hospital keeps a section, or drops one from it. */
    EDIT,
    /** The hospital sends it to the quality officers. */
    SEND,
    /** The hospital takes it back before it was decided. */
    TAKE_BACK,
    /** The hospital lets it go. */
    DISCARD,
    /** An officer publishes all of it. */
    PUBLISH,
    /** An officer publishes some sections and sends the rest back. */
    PUBLISH_PART,
    /** An officer sends it back with the reason. */
    SEND_BACK
}
