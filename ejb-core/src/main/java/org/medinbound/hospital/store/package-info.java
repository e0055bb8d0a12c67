/** SQL of the hospital directory. */
@org.jspecify.annotations.NullMarked
package org.medinbound.hospital.store;
