package org.medinbound.admin.helpdesk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.helpdesk.QuestionFilter;

/** Filters of the queue as they stand in addresses. What is not understood filters nothing. */
record QuestionParameters(
        @Nullable String text,
        @Nullable String state,
        @Nullable String topic,
        @Nullable String channel,
        @Nullable String agency,
        @Nullable String owner,
        boolean late,
        boolean closed) {
    QuestionFilter filter(String sort, boolean descending, int page, int size) {
        boolean desk = "DESK".equals(state);
        return new QuestionFilter(
                blank(text),
                desk ? state : known(state, QuestionFilter.STATES),
                known(topic, QuestionFilter.TOPICS),
                known(channel, QuestionFilter.CHANNELS),
                blank(agency),
                "me".equals(owner) ? Actors.current().id() : blank(owner),
                late,
                closed,
                QuestionFilter.SORTS.contains(sort) ? sort : "due",
                descending,
                page,
                size);
    }

    /** The same filters for another address. */
    String query() {
        StringJoiner query = new StringJoiner("&", "?", "");
        add(query, "q", text);
        add(query, "state", state);
        add(query, "topic", topic);
        add(query, "channel", channel);
        add(query, "agency", agency);
        add(query, "owner", owner);
        add(query, "late", late ? "true" : null);
        add(query, "closed", closed ? "true" : null);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String known(@Nullable String value, List<String> values) {
        return value != null && values.contains(value) ? value : null;
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
