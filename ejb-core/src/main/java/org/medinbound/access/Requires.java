package org.medinbound.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The right that a use case asks for, and whether its use stands in the record of access. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Right value();

    /** False only for what touches no person's data: the public directory, counts for a menu, polling by jobs. */
    boolean recorded() default true;
}
