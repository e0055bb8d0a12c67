package org.medinbound.monitoring;

import java.util.List;

/**
 * Bounds that measures of some hospitals went beyond. Fired inside the transaction of the night's work.
 *
 * @param list at least one, a higher grade of a measure before a lower one
 */
public record BoundsCrossed(List<BoundCrossed> list) {
    public BoundsCrossed {
        list = List.copyOf(list);
    }
}
