package org.medinbound.portal.acceptance;

import java.util.List;
import org.medinbound.acceptance.Offer;
import org.medinbound.acceptance.QuotationLine;

/** Quotations side by side: a column for each, a row for each kind of cost that any of them names. */
public record Comparison(List<Offer> offers) {
    public Comparison {
        offers = List.copyOf(offers);
    }

    /** Kinds of cost that occur, in the order of all quotations. */
    public List<String> categories() {
        return QuotationLine.CATEGORIES.stream()
                .filter(c -> offers.stream().anyMatch(o -> !lines(o, c).isEmpty()))
                .toList();
    }

    /** Lines of one kind in one quotation. */
    public List<QuotationLine> lines(Offer offer, String category) {
        return offer.quotation().lines().stream()
                .filter(l -> l.category().equals(category))
                .toList();
    }

    public long low(Offer offer, String category) {
        return lines(offer, category).stream().mapToLong(QuotationLine::lowJpy).sum();
    }

    public long high(Offer offer, String category) {
        return lines(offer, category).stream().mapToLong(QuotationLine::highJpy).sum();
    }

    /** Does any quotation carry words to the patient? */
    public boolean hasNotes() {
        return offers.stream().anyMatch(o -> !o.quotation().note().isBlank());
    }
}
