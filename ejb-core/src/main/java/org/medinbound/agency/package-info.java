/**
 * The agencies as people to write to: their contacts by role, the door through which a contact signs in on the portal, and which
 * agency a session is for. Stands below the registry of guarantors, so that reports, applications and letters can use it.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.agency;
