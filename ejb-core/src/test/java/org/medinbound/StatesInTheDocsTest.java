package org.medinbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.medinbound.acceptance.model.RequestAction;
import org.medinbound.acceptance.model.RequestState;
import org.medinbound.agency.ContactAction;
import org.medinbound.agency.ContactState;
import org.medinbound.application.model.ApplicationAction;
import org.medinbound.application.model.ApplicationState;
import org.medinbound.application.model.DefectAction;
import org.medinbound.application.model.DefectState;
import org.medinbound.circular.model.CircularAction;
import org.medinbound.circular.model.CircularState;
import org.medinbound.experience.model.ComplaintAction;
import org.medinbound.experience.model.ComplaintState;
import org.medinbound.followup.model.FollowUpAction;
import org.medinbound.followup.model.FollowUpState;
import org.medinbound.guarantor.AgencyStatus;
import org.medinbound.guarantor.AgencyStatusAction;
import org.medinbound.inquiry.model.DeficiencyAction;
import org.medinbound.inquiry.model.DeficiencyState;
import org.medinbound.inquiry.model.InquiryAction;
import org.medinbound.inquiry.model.InquiryState;
import org.medinbound.listing.model.ProposalAction;
import org.medinbound.listing.model.ProposalState;
import org.medinbound.quality.model.FindingAction;
import org.medinbound.quality.model.FindingState;
import org.medinbound.quality.model.StandardAction;
import org.medinbound.quality.model.StandardState;
import org.medinbound.quality.model.VettingAction;
import org.medinbound.quality.model.VettingState;
import org.medinbound.registry.model.NoticeAction;
import org.medinbound.registry.model.NoticeState;

/** docs/domain.md prints the states from their tables. {@code -Dstates.write=true} writes it anew. */
class StatesInTheDocsTest {
    private static final Path FILE = Path.of("..", "docs", "domain.md");

    private static final String INTRODUCTION = """
            # States

            Printed from the tables in the code; an arrow is an action somebody takes. What follows from parts is derived and not stored: the stage of an
            inquiry and whose turn it is come from its open deficiencies, its acceptance requests and their quotations.

            Flags of guarantors have no states: a flag is a fact that followed from the data known at an instant, and its withdrawal is a further fact. The
            rules: [contract of the operators' API](operations.md#jobs) and the doc comments of `org.medinbound.guarantor`.

            Monthly reports by lines have no states either. A report is a draft until it is submitted; a submission is never changed. That a correction is asked for, is overdue or was
            made follows from the submissions (view `report_incomplete`): asked for by the first one with faults, due some working days after it was recorded, made by the first later one without.
            A letter of guarantee is followed from report to report until its departure or cancellation, or until an explanation given after its stay had ended.
            """;

    @Test
    void theStatesInTheDocsAreTheTables() throws IOException {
        String text = INTRODUCTION
                + diagram("Inquiry", InquiryState.values(), InquiryAction.values(), InquiryState::after)
                + diagram("Deficiency", DeficiencyState.values(), DeficiencyAction.values(), DeficiencyState::after)
                + diagram("Acceptance request", RequestState.values(), RequestAction.values(), RequestState::after)
                + diagram("Standards (version)", StandardState.values(), StandardAction.values(), StandardState::after)
                + diagram("Vetting of a hospital", VettingState.values(), VettingAction.values(), VettingState::after)
                + diagram("Finding at a hospital", FindingState.values(), FindingAction.values(), FindingState::after)
                + diagram(
                        "Proposal of a hospital for its entry",
                        ProposalState.values(),
                        ProposalAction.values(),
                        ProposalState::after)
                + diagram("Complaint", ComplaintState.values(), ComplaintAction.values(), ComplaintState::after)
                + diagram("Work on a flag", FollowUpState.values(), FollowUpAction.values(), FollowUpState::after)
                + diagram(
                        "Request of the ministry to agencies",
                        CircularState.values(),
                        CircularAction.values(),
                        CircularState::after)
                + diagram("Contact of an agency", ContactState.values(), ContactAction.values(), ContactState::after)
                + diagram(
                        "Application of a guarantor",
                        ApplicationState.values(),
                        ApplicationAction.values(),
                        ApplicationState::after)
                + diagram(
                        "Request about an application", DefectState.values(), DefectAction.values(), DefectState::after)
                + diagram("Agency on the list", AgencyStatus.values(), AgencyStatusAction.values(), AgencyStatus::after)
                + diagram(
                        "Change notice of an agency", NoticeState.values(), NoticeAction.values(), NoticeState::after);
        if (Boolean.getBoolean("states.write")) {
            Files.writeString(FILE, text);
        }
        assertThat(Files.readString(FILE))
                .as("docs/domain.md; write it anew with: mvn -pl ejb-core test"
                        + " -Dtest=StatesInTheDocsTest -Dstates.write=true")
                .isEqualTo(text);
    }

    private static <S extends Enum<S>, A extends Enum<A>> String diagram(
            String title, S[] states, A[] actions, BiFunction<S, A, Optional<S>> table) {
        StringBuilder text = new StringBuilder("\n## ").append(title).append("\n```mermaid\nstateDiagram-v2\n");
        text.append("  [*] --> ").append(states[0]).append('\n');
        for (S state : states) {
            for (A action : actions) {
                table.apply(state, action).ifPresent(next -> text.append("  ")
                        .append(state)
                        .append(" --> ")
                        .append(next)
                        .append(" : ")
                        .append(action)
                        .append('\n'));
            }
        }
        return text.append("```\n").toString();
    }
}
