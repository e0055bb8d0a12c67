package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class AuditOpsTest {
    private final Product product = Product.shared();

    @Test
    void anAuditorReadsTheRecordOfAccessAndTheReadingStandsInIt() {
        audit("?from=2026-01-01T00:00:00%2B09:00");
        HttpResponse<String> second = audit("?from=2026-01-01T00:00:00%2B09:00");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(second.body()).startsWith("id,at,actor,roles,use_case,subject,outcome,address,position\r\n");
        assertThat(second.body()).contains("AccessLog.writeCsv");
    }

    @Test
    void withoutItsTokenTheRecordIsClosed() {
        assertThat(product.get("/api/v1/ops/audit").statusCode()).isEqualTo(401);
    }

    @Test
    void anInstantThatIsNoneIsNamed() {
        HttpResponse<String> answer = audit("?from=yesterday");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("from");
    }

    private HttpResponse<String> audit(String query) {
        return product.ops("GET", "/audit" + query, null, null);
    }
}
