package org.medinbound.system.container;

import java.io.File;
import java.util.Arrays;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with a test put beside the portal. */
final class InContainer {
    private InContainer() {}

    static EnterpriseArchive ear(Class<?>... classes) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "medinbound.ear")
                .importFrom(new File(System.getProperty("medinbound.ear")))
                .as(EnterpriseArchive.class);
        WebArchive portal = ear.getAsType(WebArchive.class, "/web-portal.war");
        Arrays.stream(classes).forEach(portal::addClass);
        Testable.archiveToTest(portal);
        return ear;
    }
}
