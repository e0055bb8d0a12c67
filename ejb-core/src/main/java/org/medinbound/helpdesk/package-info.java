/**
 * Questions to the registry desk as cases: from mail, phone and the agencies' pages; threads, templates, articles, the desk's clock,
 * and what only the ministry may decide.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.helpdesk;
