/** States, actions and rules of circulars. */
@org.jspecify.annotations.NullMarked
package org.medinbound.circular.model;
