/** Sign-in: of staff (password and second factor) and of people outside (mailed link and code). */
@org.jspecify.annotations.NullMarked
package org.medinbound.account;
