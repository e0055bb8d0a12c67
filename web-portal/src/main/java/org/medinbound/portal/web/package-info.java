/**
 * The shell of the portal: views and their templates, languages, security headers, the actor of a request, forgery and flood
 * protection of forms, error pages. Pages of the capabilities build on it.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.web;
