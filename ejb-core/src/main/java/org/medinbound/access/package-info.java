/**
 * Who acts, what they may do, and the one gate through which every use case passes: the right is checked and the access is
 * recorded before and after each call of a method of a class marked {@link org.medinbound.access.UseCase}.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.access;
