package org.medinbound.portal.inquiry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.Offer;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.Standing;
import org.medinbound.portal.web.Page;

/** An inquiry as JSON: state, whose turn it is, what is open, whom we asked, and what they said. */
final class InquiryJson {
    private InquiryJson() {}

    static JsonObject of(Page page, CasePage shown, List<Offer> offers) {
        Standing standing = shown.standing();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("reference", standing.reference())
                .add("state", standing.state())
                .add("stage", standing.stage())
                .add("turn", standing.turn());
        add(json, "dueOn", standing.dueOn());
        add(json, "closeReason", standing.closeReason());
        return json.add("deficiencies", deficiencies(shown))
                .add("candidates", candidates(shown))
                .add("decisions", decisions(shown))
                .add("quotations", quotations(page, offers))
                .build();
    }

    private static JsonArrayBuilder deficiencies(CasePage shown) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (CasePage.Asked asked : shown.deficiencies()) {
            if (asked.state().equals("ASKED") || asked.state().equals("ANSWERED")) {
                array.add(Json.createObjectBuilder()
                        .add("id", asked.id())
                        .add("item", asked.item())
                        .add("state", asked.state())
                        .add("text", asked.text())
                        .add("dueOn", asked.dueOn().toString()));
            }
        }
        return array;
    }

    private static JsonArrayBuilder candidates(CasePage shown) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        shown.answers()
                .forEach(a -> array.add(Json.createObjectBuilder()
                        .add("hospital", a.hospitalSlug())
                        .add("name", a.hospitalName())
                        .add("state", a.state())
                        .add("dueOn", a.dueOn().toString())));
        return array;
    }

    private static JsonArrayBuilder decisions(CasePage shown) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (CasePage.Answer answer : shown.answers()) {
            if (answer.answeredAt() != null) {
                JsonObjectBuilder json = Json.createObjectBuilder()
                        .add("hospital", answer.hospitalSlug())
                        .add("decision", answer.state())
                        .add("answeredAt", answer.answeredAt().toString());
                add(json, "reason", answer.reasonLabel());
                add(json, "explanation", answer.reasonExplanation());
                array.add(json);
            }
        }
        return array;
    }

    private static JsonArrayBuilder quotations(Page page, List<Offer> offers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Offer offer : offers) {
            JsonArrayBuilder lines = Json.createArrayBuilder();
            offer.quotation()
                    .lines()
                    .forEach(l -> lines.add(Json.createObjectBuilder()
                            .add("category", l.category())
                            .add("categoryName", page.t("acceptance.category." + l.category()))
                            .add("label", l.label())
                            .add("lowJpy", l.lowJpy())
                            .add("highJpy", l.highJpy())));
            array.add(Json.createObjectBuilder()
                    .add("hospital", offer.hospitalSlug())
                    .add("state", offer.state())
                    .add("lowJpy", offer.quotation().lowJpy())
                    .add("highJpy", offer.quotation().highJpy())
                    .add("excluded", offer.quotation().excluded())
                    .add("payment", offer.quotation().payment())
                    .add("validUntil", offer.quotation().validUntil().toString())
                    .add("lines", lines));
        }
        return array;
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }
}
