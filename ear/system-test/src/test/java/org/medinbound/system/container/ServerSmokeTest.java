package org.medinbound.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same EAR file, unchanged, on Payara Server 6. */
@ExtendWith(PayaraServer.class)
@ArquillianTest
@RunAsClient
class ServerSmokeTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShrinkWrap.create(ZipImporter.class, "medinbound.ear")
                .importFrom(new java.io.File(System.getProperty("medinbound.ear")))
                .as(EnterpriseArchive.class);
    }

    @Test
    void thePortalAnswersInItsLanguages() throws Exception {
        assertThat(get("/en/").body()).contains("lang=\"en\"");
        assertThat(get("/ja/hospitals").statusCode()).isEqualTo(200);
    }

    @Test
    void theStaffScreensAskForASignIn() throws Exception {
        HttpResponse<String> answer = get("/admin/");
        assertThat(answer.statusCode()).isIn(200, 302, 303);
    }

    @Test
    void theJsonApiAnswers() throws Exception {
        assertThat(get("/api/v1/specialties").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + PayaraServer.HTTP_PORT + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
