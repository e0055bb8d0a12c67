/** States of change notices. */
@org.jspecify.annotations.NullMarked
package org.medinbound.registry.model;
