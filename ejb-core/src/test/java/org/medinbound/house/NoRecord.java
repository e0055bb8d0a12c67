package org.medinbound.house;

import org.jspecify.annotations.Nullable;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;

/** Records nothing; the record of access has tests of its own. */
final class NoRecord implements AccessRecord {
    @Override
    public void done(Actor actor, String useCase, @Nullable String subject) {}

    @Override
    public void refused(Actor actor, String useCase, @Nullable String subject) {}
}
