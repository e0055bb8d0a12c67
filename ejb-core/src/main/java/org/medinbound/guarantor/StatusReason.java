package org.medinbound.guarantor;

/** A coded reason for a change of status that can be given today. */
public record StatusReason(String code, AgencyStatusAction action, String labelJa, String labelEn) {
    public String labelIn(String language) {
        return language.equals("ja") ? labelJa : labelEn;
    }
}
