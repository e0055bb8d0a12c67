/**
 * Applications of guarantors: new registration, renewal, change, withdrawal. Papers are received, checked paper by paper and
 * condition by condition against a dated version of the rules, asked about, handed to the ministry as one bundle, and decided by
 * the ministry; then the register follows.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.application;
