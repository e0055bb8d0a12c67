package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The thread: messages, their files and the articles they point to. */
@ApplicationScoped
public class MessageRows {
    @Inject
    Jdbi jdbi;

    /** A message to be added. */
    @SuppressWarnings("ArrayRecordComponent")
    public record New(
            String reference,
            String kind,
            String channel,
            String author,
            Instant at,
            String language,
            byte @Nullable [] sender,
            byte[] text,
            byte @Nullable [] leftOut,
            @Nullable String messageId,
            @Nullable UUID mailId,
            @Nullable Long templateId,
            @Nullable Integer templateVersion) {}

    /** Answers with the message's number. */
    public long add(New message) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        insert into question_message (reference, kind, channel, author, at, language, sender_sealed, text_sealed,
                          left_out_sealed, message_id, mail_id, template_id, template_version)
                        values (:reference, :kind, :channel, :author, :at, :language, :sender, :text,
                          :leftOut, :messageId, :mailId, :templateId, :templateVersion) returning id""").bindMethods(message).mapTo(Long.class).one());
    }

    public void addFile(String reference, long message, UUID file, Instant at) {
        jdbi.useHandle(h -> h.createUpdate(
                        "insert into question_file (file_id, reference, message_id, added_at) values (:file, :reference, :message, :at)")
                .bind("file", file)
                .bind("reference", reference)
                .bind("message", message)
                .bind("at", at)
                .execute());
    }

    public void addArticles(long message, Collection<Long> articles) {
        jdbi.useHandle(h -> {
            PreparedBatch batch = h.prepareBatch(
                    "insert into question_message_article (message_id, article_id) values (?, ?) on conflict do nothing");
            articles.forEach(article -> batch.add(message, article));
            batch.execute();
        });
    }

    /** The question of the talk that one of these mails belongs to; the first id that is known counts. */
    public Optional<String> questionOf(List<String> messageIds) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select m.reference from question_message m
                        join unnest(cast(:ids as text[])) with ordinality as asked (id, place) on asked.id = m.message_id
                        order by asked.place, m.id limit 1""")
                .bindArray("ids", String.class, messageIds)
                .mapTo(String.class)
                .findOne());
    }

    /** Message-IDs of the talk, oldest first; of a long one the first and the last twenty. */
    public List<String> talk(String reference) {
        List<String> ids = jdbi.withHandle(h -> h.createQuery(
                        "select message_id from question_message where reference = ? and message_id is not null order by id")
                .bind(0, reference)
                .mapTo(String.class)
                .list());
        if (ids.size() <= 21) {
            return ids;
        }
        List<String> shorter = new ArrayList<>(List.of(ids.get(0)));
        shorter.addAll(ids.subList(ids.size() - 20, ids.size()));
        return shorter;
    }

    /** Message-ID of the asker's last mail. */
    public Optional<String> lastIncoming(String reference) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select message_id from question_message
                        where reference = ? and kind = 'IN' and message_id is not null order by id desc limit 1""").bind(0, reference).mapTo(String.class).findOne());
    }

    /** Does the file belong to the question? {@code notes}: to a note of the desk as well. */
    public boolean hasFile(String reference, UUID file, boolean notes) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select exists (select from question_file f join question_message m on m.id = f.message_id
                          where f.reference = :reference and f.file_id = :file and (:notes or m.kind <> 'NOTE'))""")
                .bind("reference", reference)
                .bind("file", file)
                .bind("notes", notes)
                .mapTo(Boolean.class)
                .one());
    }

    public int files(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from question_file where reference = ?")
                .bind(0, reference)
                .mapTo(Integer.class)
                .one());
    }
}
