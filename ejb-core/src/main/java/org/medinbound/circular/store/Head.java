package org.medinbound.circular.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.model.CircularState;

/** A circular that is about to be changed: its row is locked until the transaction ends. */
public record Head(
        String reference,
        String kind,
        CircularState state,
        @Nullable LocalDate dueOn,
        String composedBy) {
    public boolean isCollection() {
        return kind.equals("COLLECTION");
    }
}
