package kesu.penalty.rules;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.LOGISTICS_MANAGER;
import static kesu.penalty.rules.Sample.after;
import static kesu.penalty.rules.Sample.decide;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerPraised;
import kesu.events.ExposureChanged;
import kesu.events.FindingRecorded;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;

class CaseDeciderTest {
  private static final PenaltyCase OPEN = Sample.open(Severity.MAJOR);

  private static List<String> clauses(PenaltyCase state) {
    return state.penalties().stream().map(penalty -> penalty.clause().value()).toList();
  }

  private static ExposureChanged exposed(Exposure from, Exposure to) {
    return new ExposureChanged(from, to, null, List.of(), List.of(), Sample.CLOSED);
  }

  @Test
  void aDepartmentThatRefusedItOrPassedItOnDoesNotAnswer() {
    AssignmentId assignment = OPEN.course().departments().getFirst().assignmentId();
    DepartmentCode logistics = LOGISTICS_MANAGER.department();
    DepartmentCode store = new DepartmentCode("bj-zgc-store");
    assertThat(
            List.of(
                new AssignmentRefused(assignment, logistics, Sample.CLOSED, AGENT),
                new AssignmentPassedOn(assignment, logistics, store, Sample.CLOSED, AGENT)))
        .allSatisfy(event -> assertThat(after(OPEN, event).course().departments()).isEmpty());
  }

  @Test
  @Clause("R1-C5")
  void closingAgainProposesNothingTwice() {
    PenaltyCase closed = Sample.close(OPEN);
    assertThat(clauses(closed)).containsExactly("R1-T23");
    assertThat(closed.proposedAt()).isEqualTo(Sample.CLOSED);
    PenaltyCase reopened = after(closed, new ComplaintReopened(Sample.CLOSED, AGENT));
    assertThat(reopened.course().closure()).isNull();
    assertThat(clauses(Sample.close(reopened))).containsExactly("R1-T23");
  }

  @Test
  @Clause("R1-T39")
  void aLowerExposureDoesNotUndoThatItWasHigher() {
    PenaltyCase exposed = after(OPEN, exposed(Exposure.NONE, Exposure.EXPOSED));
    assertThat(decide(exposed, exposed(Exposure.EXPOSED, Exposure.NONE)))
        .isInstanceOf(Change.None.class);
    assertThat(clauses(Sample.close(exposed)))
        .containsExactly("R1-T23", "R1-T39", "R1-T39", "R1-T39");
  }

  @Test
  @Clause("R1-T37")
  void theSameFaultIsProposedOnceForEachFinding() {
    FindingRecorded first =
        new FindingRecorded(List.of(new ClauseId("R1-T37")), Sample.CLOSED, AGENT);
    PenaltyCase found = after(OPEN, first);
    assertThat(decide(found, first)).isInstanceOf(Change.None.class);
    FindingRecorded second =
        new FindingRecorded(first.faults(), Sample.CLOSED.plus(Duration.ofHours(1)), AGENT);
    assertThat(clauses(after(found, second))).hasSize(2 * found.penalties().size());
  }

  @Test
  @Clause({"R1-W1", "R1-W2"})
  void onlyWrittenPraiseIsRewardedAndEachRewardIsGrantedOnce() {
    assertThat(decide(Sample.close(OPEN), new CustomerPraised(false, null, Sample.CLOSED, AGENT)))
        .isInstanceOf(Change.None.class);
    CustomerPraised written = new CustomerPraised(true, null, Sample.CLOSED, AGENT);
    PenaltyCase praised = after(after(Sample.close(OPEN), written), written);
    assertThat(praised.rewards())
        .extracting(reward -> reward.clause().value())
        .containsExactly("R1-W1", "R1-W1", "R1-W2");
    assertThat(praised.rewardedAt()).isEqualTo(Sample.CLOSED);
  }

  @Test
  void eventsWithoutAConsequenceDoNotConcernACase() {
    assertThat(CaseDecider.concerns(new FindingRecorded(List.of(), Sample.CLOSED, AGENT)))
        .isFalse();
    assertThat(CaseDecider.concerns(new CustomerPraised(false, null, Sample.CLOSED, AGENT)))
        .isFalse();
  }
}
