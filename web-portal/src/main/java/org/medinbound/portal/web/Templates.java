package org.medinbound.portal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates, compiled with the build; output is escaped for HTML. */
@ApplicationScoped
public class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The whole page in memory, so that an error while rendering can still become an error page. */
    public byte[] render(View view, Page page) {
        Map<String, @Nullable Object> values = new HashMap<>(view.values());
        values.put("page", page);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(view.template() + ".jte", values, output);
        return output.toByteArray();
    }
}
