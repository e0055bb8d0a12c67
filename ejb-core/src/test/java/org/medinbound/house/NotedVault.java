package org.medinbound.house;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseVault;
import org.medinbound.document.SystemVault;

/** Writes on what it is given for whom it was sealed, and refuses to open it for another. */
public final class NotedVault implements CaseVault, SystemVault {
    @Override
    public byte @Nullable [] seal(String key, @Nullable String text) {
        return text == null ? null : (key + "|" + text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String open(String key, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        String text = new String(sealed, StandardCharsets.UTF_8);
        if (!text.startsWith(key + "|")) {
            throw new IllegalStateException("sealed for another: " + text);
        }
        return text.substring(key.length() + 1);
    }
}
