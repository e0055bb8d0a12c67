package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The JSON API of inquiries, as programs of referrers use it. */
class InquiryApiTest {
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    private final Product product = Product.shared();

    private static String body(String mailbox) {
        return """
                {"kind": "SECOND_OPINION", "askedBy": "DOCTOR", "name": "Budi Santoso (fictitious)", "email": "%s",
                 "residence": "ID", "language": "en", "birthYear": 1960, "sex": "MALE", "question": "Is surgery advised?",
                 "wantedTime": "LATER", "hospitals": [], "consents": ["CARE", "SENSITIVE", "ABROAD"]}""".formatted(mailbox);
    }

    private HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(product.uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return product.send(request.build());
    }

    @Test
    void anInquiryIsSentFollowedAndGivenAFile() {
        HttpResponse<String> sent =
                post("/api/v1/inquiries", "application/json", body("api-" + UUID.randomUUID() + "@example.org"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String reference = CaseWalk.first(REFERENCE, sent.body(), 1);
        String bearer = "Bearer " + CaseWalk.first(TOKEN, sent.body(), 1);

        HttpResponse<String> shown = product.get("/api/v1/inquiries/" + reference, "Authorization", bearer);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("\"stage\":\"CHECKING\"", "\"turn\":\"DESK\"", "\"quotations\":[]");

        String form =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                        + new String(CaseWalk.PDF, StandardCharsets.US_ASCII) + "\r\n--b--\r\n";
        HttpResponse<String> added = post(
                "/api/v1/inquiries/" + reference + "/attachments",
                "multipart/form-data; boundary=b",
                form,
                "Authorization",
                bearer);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    @Test
    void aWrongTokenAMissingTokenAndAnUnknownReferenceAnswerAlike() {
        HttpResponse<String> sent =
                post("/api/v1/inquiries", "application/json", body("api-" + UUID.randomUUID() + "@example.org"));
        String reference = CaseWalk.first(REFERENCE, sent.body(), 1);
        HttpResponse<String> wrong =
                product.get("/api/v1/inquiries/" + reference, "Authorization", "Bearer x".repeat(5));
        HttpResponse<String> missing = product.get("/api/v1/inquiries/" + reference);
        HttpResponse<String> unknown = product.get("/api/v1/inquiries/0000-0000-0000-0000");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).isEqualTo(missing.body()).isEqualTo(unknown.body());
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        HttpResponse<String> refused =
                post("/api/v1/inquiries", "application/json", "{\"kind\": \"TREATMENT\", \"email\": \"x\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"email\"", "\"field\":\"name\"", "\"field\":\"consents\"");
        HttpResponse<String> broken = post("/api/v1/inquiries", "application/json", "{\"kind\": ");
        assertThat(broken.statusCode()).isEqualTo(400);
    }
}
