/**
 * The ministry's requests to guarantors (circulars): information to be collected by a form, or an announcement. Composed by an
 * officer of the ministry or by the desk on its behalf, released by a second person, sent to receivers frozen at that moment,
 * opened and answered on the portal, reminded, extended, closed.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.circular;
