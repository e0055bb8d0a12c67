/** Sign-in of staff, the own account, and the administration of accounts. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.account;
