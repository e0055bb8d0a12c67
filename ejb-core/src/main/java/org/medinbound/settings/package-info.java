/** Configuration from the environment, typed; names as in docs/operations.md. */
@org.jspecify.annotations.NullMarked
package org.medinbound.settings;
