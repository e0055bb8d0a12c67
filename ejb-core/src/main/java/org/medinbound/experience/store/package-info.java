/** SQL of surveys and complaints. */
@org.jspecify.annotations.NullMarked
package org.medinbound.experience.store;
