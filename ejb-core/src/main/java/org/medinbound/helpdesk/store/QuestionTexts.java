package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseVault;
import org.medinbound.helpdesk.Asker;

/** What people wrote, sealed under the key of the question. After erasure everything opens as nothing. */
@ApplicationScoped
public class QuestionTexts {
    @Inject
    CaseVault vault;

    public byte[] seal(String reference, String text) {
        return Objects.requireNonNull(vault.seal(reference, text));
    }

    public byte @Nullable [] sealOrNull(String reference, String text) {
        return text.isEmpty() ? null : vault.seal(reference, text);
    }

    public byte[] seal(String reference, Asker asker) {
        return seal(reference, line(asker.name()) + "\n" + line(asker.mailbox()) + "\n" + line(asker.phone()));
    }

    public String open(String reference, byte @Nullable [] sealed) {
        String text = vault.open(reference, sealed);
        return text == null ? "" : text;
    }

    public Asker asker(String reference, byte[] sealed) {
        String[] lines = open(reference, sealed).split("\n", -1);
        return lines.length == 3 ? new Asker(lines[0], lines[1], lines[2]) : Asker.UNKNOWN;
    }

    /** Fetches the keys of many questions with one query, for lists. */
    public void ready(Collection<String> references) {
        vault.ready(references);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
