/**
 * Watches hospitals after they joined: measures computed nightly from the platform's own record, held against dated bounds. A
 * bound that is crossed tells the world once; what follows from it is decided by people.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.monitoring;
