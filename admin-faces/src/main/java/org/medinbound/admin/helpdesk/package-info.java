/** The registry desk's screens for questions, templates, articles and the mailbox; the ministry's screen for what was handed over. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.helpdesk;
