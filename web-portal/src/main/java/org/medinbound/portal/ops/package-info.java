/** The operators' API under {@code /api/v1/ops}: for migration, schedulers and audits. Off without OPS_TOKEN. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.ops;
