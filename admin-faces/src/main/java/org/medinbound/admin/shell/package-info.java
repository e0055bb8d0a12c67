/**
 * The shell of the staff screens: side bar, first screen, texts, refusals, error pages, headers.
 *
 * <p>How to add screens (conventions): pages stand under {@code webapp/<capability>/*.xhtml} on the template
 * {@code /WEB-INF/templates/shell.xhtml}; backing beans are {@code @Named @ViewScoped} in
 * {@code org.medinbound.admin.<capability>} and call use cases only; one {@code @ApplicationScoped} bean per capability
 * implements {@link org.medinbound.admin.shell.Screens} and names its side bar entries (each with the right that opens the
 * directory of its path) and the counts of work that wait. Texts of screens: {@code texts/admin_*.properties}, or the
 * capability's own bundle. A {@link org.medinbound.shared.BusinessRejection} that leaves a bean's action is shown on the
 * page: beside the field when the problem's field is the id of an input inside {@code mi:field}, else on top. 403 and 404
 * become error pages. Confirmations: {@link org.medinbound.admin.shell.Notices}.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.shell;
