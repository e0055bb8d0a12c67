/** SQL of monitoring. */
@org.jspecify.annotations.NullMarked
package org.medinbound.monitoring.store;
