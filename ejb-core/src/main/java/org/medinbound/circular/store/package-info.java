/** SQL of circulars. */
@org.jspecify.annotations.NullMarked
package org.medinbound.circular.store;
