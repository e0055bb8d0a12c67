package org.medinbound.inquiry;

/** A new draft: its reference and the secret that its writer's browser keeps. */
public record DraftKey(String reference, String token) {
    @Override
    public String toString() {
        return "DraftKey[" + reference + "]";
    }
}
