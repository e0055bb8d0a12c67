package org.medinbound.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medinbound.quality.QualityHouse.ANN;

import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.hospital.HospitalDirectory;
import org.medinbound.hospital.HospitalJoining;
import org.medinbound.hospital.JoiningForm;

class JoiningTest {
    private static final Actor VISITOR = Actor.visitor("192.0.2.1");

    private final QualityHouse house = new QualityHouse();
    private final HospitalJoining joining = house.get(HospitalJoining.class);

    @Test
    void aHospitalThatAsksIsTakenInUnpublishedAndInvited() {
        String reference = house.as(VISITOR, () -> joining.ask(form("https://sora.example/")));
        assertThat(joining.waiting())
                .singleElement()
                .satisfies(r -> assertThat(r.form().contact()).isEqualTo("Sora, 03"));
        assertThat(house.refusal(ANN, () -> joining.take(reference, QualityHouse.AOI)))
                .isEqualTo("joining.slug");
        house.does(ANN, () -> joining.take(reference, "Sora-Hospital"));
        assertThat(house.refusal(ANN, () -> joining.take(reference, "sora-2"))).isEqualTo("joining.over");
        assertThat(house.mailed()).containsExactly("joining-received", "hospital-invitation");
        HospitalDirectory directory = house.get(HospitalDirectory.class);
        assertThat(directory.entry("sora-hospital")).isPresent();
        assertThat(directory.published("sora-hospital")).isEmpty();
    }

    @Test
    void aDeclineNamesItsReason() {
        String reference = house.as(VISITOR, () -> joining.ask(form(null)));
        assertThat(house.refusal(ANN, () -> joining.decline(reference, " "))).isEqualTo("joining.text");
        house.does(ANN, () -> joining.decline(reference, "Not a medical institution."));
        assertThat(house.mailed()).containsExactly("joining-received", "joining-declined");
        assertThat(joining.count()).isZero();
    }

    @Test
    void anUnsoundFormNamesEveryProblem() {
        JoiningForm form = new JoiningForm("", "x", "x", "x", "nowhere", "castle", -1, 0, "http://x", "none", "");
        assertThatThrownBy(() -> house.as(VISITOR, () -> joining.ask(form)))
                .hasMessageContaining("(nameJa)")
                .hasMessageContaining("(prefecture)")
                .hasMessageContaining("(kind)")
                .hasMessageContaining("(beds)")
                .hasMessageContaining("(monthlyCapacity)")
                .hasMessageContaining("(website)")
                .hasMessageContaining("(mailbox)")
                .hasMessageContaining("(contact)");
    }

    private static JoiningForm form(String website) {
        return new JoiningForm(
                "架空そら病院",
                "Sora Hospital (fictitious)",
                "千代田区",
                "Chiyoda",
                "tokyo",
                "general",
                200,
                10,
                website,
                "international@sora.example",
                "Sora, 03");
    }
}
