/** Applications of guarantors for the desk and the ministry: queue, the page of one application, entry, search, rules. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.application;
