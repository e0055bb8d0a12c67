package org.medinbound.admin.circular;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.medinbound.admin.shell.Language;
import org.medinbound.circular.CircularChoices;
import org.medinbound.circular.ReceiverFilter;
import org.medinbound.guarantor.FlagFilter;

/** What can be ticked and selected to choose receivers. */
@Named
@RequestScoped
public class FilterChoices {
    @Inject
    private CircularChoices choices;

    @Inject
    private Language language;

    public List<String> getStatuses() {
        return ReceiverFilter.STATUSES;
    }

    /** Kinds of flags. */
    public List<String> getFlags() {
        return FlagFilter.KINDS;
    }

    /** Contact languages that occur on the register. */
    public List<String> getLanguages() {
        return choices.languages();
    }

    /** Regions by code. */
    public Map<String, String> getRegions() {
        return choices.regions(language.getTag());
    }

    /** Hospitals that guarantors work with, by slug. */
    public Map<String, String> getHospitals() {
        return choices.hospitals(language.getTag());
    }
}
