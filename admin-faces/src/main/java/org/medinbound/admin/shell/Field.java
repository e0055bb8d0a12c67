package org.medinbound.admin.shell;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;

/** Ties label, hint and error to the input of {@code mi:field} for those who cannot see them. */
@FacesComponent("org.medinbound.admin.shell.Field")
public class Field extends UINamingContainer {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        UIComponent input = findComponent(inputId());
        if (input != null) {
            Map<String, Object> attributes = input.getPassThroughAttributes(true);
            String described = (hasHint() ? getClientId(context) + ":hint " : "")
                    + (isWrong() ? getClientId(context) + ":error" : "");
            put(attributes, "aria-describedby", described.strip());
            put(attributes, "aria-invalid", isWrong() ? "true" : "");
        }
        super.encodeBegin(context);
    }

    private static void put(Map<String, Object> attributes, String name, String value) {
        if (value.isEmpty()) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    /** Has the input a problem? */
    public boolean isWrong() {
        FacesContext context = FacesContext.getCurrentInstance();
        return !context.getMessageList(inputClientId(context)).isEmpty();
    }

    /** The problems in one line. */
    public String getError() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getMessageList(inputClientId(context)).stream()
                .map(FacesMessage::getSummary)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private boolean hasHint() {
        Object hint = getAttributes().get("hint");
        return hint != null && !hint.toString().isEmpty();
    }

    private String inputId() {
        return String.valueOf(getAttributes().get("for"));
    }

    private String inputClientId(FacesContext context) {
        UIComponent input = findComponent(inputId());
        return input instanceof UIInput ? input.getClientId(context) : getClientId(context) + ":" + inputId();
    }
}
