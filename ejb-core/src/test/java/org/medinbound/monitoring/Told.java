package org.medinbound.monitoring;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what was told. */
record Told(List<BoundCrossed> list) implements Event<BoundsCrossed> {
    @Override
    public void fire(BoundsCrossed event) {
        list.addAll(event.list());
    }

    @Override
    public <U extends BoundsCrossed> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends BoundsCrossed> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<BoundsCrossed> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends BoundsCrossed> Event<U> select(Class<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends BoundsCrossed> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
