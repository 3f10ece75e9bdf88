package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kesu.defaults.decisions.Verdict;
import kesu.events.ComplaintRegistered;
import kesu.events.FactRecorded;
import kesu.events.IncidentRecorded;
import kesu.events.Outgoing;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.FactKind;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationDeciderTest {
  @ParameterizedTest
  @CsvSource({
    "gz, , R1-T23, branch",
    "bj, sh-xjh, R1-T23, store",
    "bj, , R1-T02, store",
    "bj, bj-zgc, R1-T36, reason",
    "bj, bj-zgc, R1-T99, reason"
  })
  void aBranchAStoreOrAReasonThatThereIsNotIsRefused(
      String branch, @Nullable String store, String reason, String field) {
    Form form = SampleCase.asked(Set.of(), null).form();
    NewComplaint asked = new NewComplaint(branch, store, reason, null, Set.of(), null, form);
    assertThat(SampleCase.admit(asked))
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> assertThat(refused.refusal().field()).isEqualTo(field));
  }

  @Test
  @Clause("R1-S4")
  void anIncidentTomorrowIsRefused() {
    Incident tomorrow = SampleCase.incident("CRIME", SampleCase.NOW.plusSeconds(86_400));
    assertThat(SampleCase.admit(SampleCase.asked(Set.of(), tomorrow)))
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> assertThat(refused.refusal().field()).isEqualTo("incident.happenedAt"));
  }

  @Test
  @Clause({"R1-S1", "R1-S4", "R1-M"})
  void theFactsOfARegistrationDecideItsSeverityAndThoseOfExposureAreEvents() {
    ComplaintId earlier = new ComplaintId("c0");
    Incident incident = SampleCase.incident("CRIME", SampleCase.NOW);
    Verdict.Done<Complaint, Registered> done =
        SampleCase.registered(
            SampleCase.asked(Set.of(FactKind.INCLINED_TO_PUBLISH), incident), earlier);

    assertThat(done.state().classification())
        .extracting(Classification::severity, Classification::facts)
        .containsExactly(
            Severity.CRISIS,
            List.of(FactKind.REPEATED_UNSOLVED, FactKind.INCIDENT, FactKind.INCLINED_TO_PUBLISH));
    assertThat(done.answer().grounds())
        .extracting(ground -> ground.clause().value())
        .containsExactlyInAnyOrder("R1-S1", "R1-S4");
    assertThat(done.events())
        .extracting(Outgoing::event)
        .hasExactlyElementsOfTypes(
            ComplaintRegistered.class, IncidentRecorded.class, FactRecorded.class);
    assertThat(done.events().getFirst().event())
        .isInstanceOfSatisfying(
            ComplaintRegistered.class,
            event -> {
              assertThat(event.rulebook()).isEqualTo(SampleCase.R1.id());
              assertThat(event.repeatOf()).isEqualTo(earlier);
              assertThat(event.incidentAt()).isEqualTo(SampleCase.NOW);
            });
  }
}
