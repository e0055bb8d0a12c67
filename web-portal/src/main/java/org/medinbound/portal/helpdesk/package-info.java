/** The agency's questions to the registry desk: asking, reading, replying, and the articles that the desk shows. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.helpdesk;
