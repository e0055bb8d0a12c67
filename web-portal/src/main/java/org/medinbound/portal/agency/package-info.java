/** Pages of the agencies: the door, the home with the cards that each capability contributes, and the own contacts. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.agency;
