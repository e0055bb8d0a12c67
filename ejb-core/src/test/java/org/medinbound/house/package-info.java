/** What tests of use cases stand on: a real database, and notes in place of what is around the use cases. */
package org.medinbound.house;
