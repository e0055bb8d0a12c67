/** Screens of the registry's work: the list, entry, contacts, contracts and papers of each agency. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.registry;
