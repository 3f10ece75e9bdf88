package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.ComplaintReopened;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationWithdrawn;
import kesu.events.ExposureChanged;
import kesu.events.Lifecycle;
import kesu.events.Outgoing;
import kesu.events.PenaltyWithdrawn;
import kesu.events.ResultReported;
import kesu.events.SeverityRaised;
import kesu.rulebooks.FollowUpAnswer;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.PenaltyId;
import kesu.terms.Post;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;

class EventDeciderTest {
  private static final DepartmentCode LOGISTICS = new DepartmentCode("bj-logistics");

  @Test
  @Clause({"R1-D11", "R1-C4"})
  void withANewResultTheCustomersEarlierAnswerNoLongerCounts() {
    Complaint complaint = SampleCase.at(FollowUpAnswer.NOT_ACCEPTED, AssignmentStage.RETURNED);

    Complaint changed =
        changed(
            complaint,
            new ResultReported(
                SampleCase.ASSIGNMENT,
                LOGISTICS,
                SampleCase.NOW,
                SampleCase.NOW,
                SampleCase.AGENT));

    assertThat(changed.progress())
        .isEqualTo(SampleCase.progress(FollowUpAnswer.NOT_ASKED, AssignmentStage.REPORTED));
    assertThat(changed.history().getLast().kind()).isEqualTo(EntryKind.RESULT_REPORTED);
  }

  @Test
  @Clause({"R1-D8", "R1-C2"})
  void aRefusalAndAPassingOnAreTwoThings() {
    Complaint complaint = SampleCase.at(FollowUpAnswer.NOT_ASKED, AssignmentStage.HANDED_OVER);
    AssignmentId id = SampleCase.ASSIGNMENT;

    Complaint refused =
        changed(complaint, new AssignmentRefused(id, LOGISTICS, SampleCase.NOW, SampleCase.AGENT));
    Complaint passedOn =
        changed(
            complaint,
            new AssignmentPassedOn(id, LOGISTICS, LOGISTICS, SampleCase.NOW, SampleCase.AGENT));

    assertThat(refused.progress().stages()).containsExactly(AssignmentStage.REFUSED);
    assertThat(refused.history().getLast().kind()).isEqualTo(EntryKind.REFUSED);
    assertThat(passedOn.progress().stages()).containsExactly(AssignmentStage.PASSED_ON);
    assertThat(passedOn.history().getLast().kind()).isEqualTo(EntryKind.PASSED_ON);
  }

  @Test
  @Clause({"R1-S3", "R1-S4"})
  void exposureMakesAComplaintMajorAndNeverACrisis() {
    Complaint atRisk = changed(SampleCase.complaint(), exposed(Exposure.AT_RISK));
    assertThat(atRisk.classification().severity()).isEqualTo(Severity.ORDINARY);

    Change<Complaint> change = decide(atRisk, exposed(Exposure.CRISIS));

    assertThat(change)
        .isInstanceOfSatisfying(
            Change.To.class,
            to ->
                assertThat(((Complaint) to.state()).classification())
                    .extracting(Classification::severity, Classification::exposure)
                    .containsExactly(Severity.MAJOR, Exposure.CRISIS));
    assertThat(events(change)).singleElement().isInstanceOf(SeverityRaised.class);
  }

  @Test
  @Clause({"R1-D9", "R1-T36"})
  void aWithdrawnMissIsToldWithItsReasonAndSoAreTheEscalationAndThePenalty() {
    ClockId clock = new ClockId("c1:R1-D9:1");
    ClauseId duty = new ClauseId("R1-D9");
    Post manager = new Post("logistics-manager");
    Instant due = SampleCase.NOW.minusSeconds(60);
    Instant done = due.minusSeconds(60);
    Complaint told =
        changed(
            changed(
                changed(
                    SampleCase.complaint(),
                    new DeadlineWithdrawn(
                        clock,
                        duty,
                        null,
                        LOGISTICS,
                        null,
                        manager,
                        due,
                        due,
                        done,
                        List.of(),
                        SampleCase.NOW)),
                new EscalationWithdrawn(
                    clock,
                    duty,
                    new Post("branch-general-manager"),
                    null,
                    null,
                    LOGISTICS,
                    1,
                    due,
                    done,
                    List.of(),
                    SampleCase.NOW)),
            new PenaltyWithdrawn(
                new PenaltyId("c1-1"),
                new ClauseId("R1-T36"),
                null,
                manager,
                LOGISTICS,
                List.of(),
                SampleCase.NOW));

    List<Entry> entries = told.history().subList(told.history().size() - 3, told.history().size());
    assertThat(entries)
        .extracting(Entry::kind)
        .containsExactly(
            EntryKind.DEADLINE_WITHDRAWN,
            EntryKind.ESCALATION_WITHDRAWN,
            EntryKind.PENALTY_WITHDRAWN);
    assertThat(entries.getFirst().facts())
        .containsEntry("clause", "R1-D9")
        .containsEntry("doneAt", done.toString())
        .containsEntry("dueAt", due.toString());
    assertThat(entries.get(1).facts()).containsEntry("toPost", "branch-general-manager");
  }

  @Test
  void anEventOfAnUnknownAssignmentIsABug() {
    Lifecycle refused =
        new AssignmentRefused(
            new AssignmentId("c1-9"), LOGISTICS, SampleCase.NOW, SampleCase.AGENT);
    assertThatThrownBy(() -> decide(SampleCase.complaint(), refused))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("c1-9");
  }

  @Test
  void intakesOwnEventsChangeNothing() {
    assertThat(
            decide(SampleCase.complaint(), new ComplaintReopened(SampleCase.NOW, SampleCase.AGENT)))
        .isEqualTo(Change.none());
  }

  private static Lifecycle exposed(Exposure to) {
    return new ExposureChanged(Exposure.NONE, to, null, List.of(), List.of(), SampleCase.NOW);
  }

  private static Change<Complaint> decide(Complaint complaint, Lifecycle event) {
    return EventDecider.decide(complaint, event, SampleCase.R1, SampleCase.NOW);
  }

  private static Complaint changed(Complaint complaint, Lifecycle event) {
    if (decide(complaint, event)
        instanceof Change.To<Complaint>(Complaint state, List<Outgoing> events)) {
      assertThat(events).isEmpty();
      return state;
    }
    throw new AssertionError(event + " changes nothing");
  }

  private static List<Object> events(Change<Complaint> change) {
    return change instanceof Change.To<Complaint>(Complaint state, List<Outgoing> events)
        ? events.stream().<Object>map(Outgoing::event).toList()
        : List.of();
  }
}
