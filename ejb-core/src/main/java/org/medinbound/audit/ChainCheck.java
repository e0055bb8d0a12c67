package org.medinbound.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.audit.CheckReport.Finding;
import org.medinbound.audit.CheckReport.Kind;

/** One run of the check: walks the chain in batches and the heads beside it. */
final class ChainCheck {
    private static final int BATCH = 5000;

    private final Jdbi jdbi;
    private final Iterator<Head> heads;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Head awaited;
    private long headsCompared;

    ChainCheck(Jdbi jdbi, Iterator<Head> heads) {
        this.jdbi = jdbi;
        this.heads = heads;
    }

    /** A link as stored, with its row if that is still there. */
    private record Link(
            long position, byte[] hash, @Nullable AccessEntry row) {}

    CheckReport run(Instant sealedBefore) {
        nextHead();
        Head reached = new Head(0, Chain.start());
        long sealed = 0;
        List<Link> links;
        do {
            links = links(reached.position());
            for (Link link : links) {
                reached = follow(reached, link);
            }
            sealed += links.size();
        } while (links.size() == BATCH);
        while (awaited != null) {
            found(Kind.TRUNCATED, awaited.position());
            nextHead();
        }
        unsealed(sealedBefore);
        return new CheckReport(
                sealed, headsCompared, findings.subList(0, Math.min(findings.size(), CheckReport.MOST_FINDINGS)));
    }

    private Head follow(Head before, Link link) {
        boolean gap = link.position() != before.position() + 1;
        if (gap) {
            found(Kind.GAP, before.position() + 1);
        }
        while (awaited != null && awaited.position() < link.position()) {
            found(Kind.HEAD_DIFFERS, awaited.position());
            nextHead();
        }
        if (link.row() == null) {
            found(Kind.ROW_MISSING, link.position());
        } else if (!gap && !Arrays.equals(Chain.next(before.hash(), link.position(), link.row()), link.hash())) {
            found(Kind.CHANGED, link.position());
        }
        if (awaited != null && awaited.position() == link.position()) {
            headsCompared++;
            if (!Arrays.equals(awaited.hash(), link.hash())) {
                found(Kind.HEAD_DIFFERS, link.position());
            }
            nextHead();
        }
        // One changed row is told once: the walk goes on from what is stored.
        return new Head(link.position(), link.hash());
    }

    private void nextHead() {
        awaited = heads.hasNext() ? heads.next() : null;
    }

    private void found(Kind kind, long position) {
        findings.add(new Finding(kind, position));
    }

    private List<Link> links(long after) {
        return jdbi.withHandle(h -> h.createQuery("select s.position, s.hash, " + SealRows.COLUMNS
                        + " from access_seal s left join access_record r on r.id = s.record_id"
                        + " where s.position > :after order by s.position limit :most")
                .bind("after", after)
                .bind("most", BATCH)
                .map((rs, c) ->
                        new Link(rs.getLong(1), rs.getBytes(2), rs.getObject(3) == null ? null : SealRows.entry(rs, 3)))
                .list());
    }

    private void unsealed(Instant before) {
        jdbi.useHandle(h -> h.createQuery(
                        "select r.id from access_record r where r.at < :before"
                                + " and not exists (select from access_seal s where s.record_id = r.id) order by r.id limit :most")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("most", CheckReport.MOST_FINDINGS)
                .mapTo(Long.class)
                .forEach(id -> found(Kind.NOT_SEALED, id)));
    }
}
