/** Sign-in of people outside by mailed link and code, and the way from the session to the page it is for. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.session;
