package kesu.penalty.rules;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.LOGISTICS_MANAGER;
import static kesu.penalty.rules.Sample.after;
import static kesu.penalty.rules.Sample.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerPraised;
import kesu.events.ExposureChanged;
import kesu.events.FindingRecorded;
import kesu.events.ReasonCorrected;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.PraiseForm;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.junit.jupiter.api.Test;

class CaseDeciderTest {
  private static final PenaltyCase OPEN = Sample.open(Severity.MAJOR);

  private static final CustomerPraised SPOKEN =
      new CustomerPraised(false, PraiseForm.CALL, null, null, Sample.CLOSED, AGENT);

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
    PenaltyCase found = after(exposed, Sample.finding(Sample.CLOSED, "R1-T37"));
    assertThat(clauses(Sample.close(found))).containsExactly("R1-T37", "R1-T23", "R1-T39");
  }

  @Test
  @Clause("R1-T39")
  void exposureIsPenalisedOnTopOfAFaultInHandlingOnly() {
    PenaltyCase exposed = after(OPEN, exposed(Exposure.NONE, Exposure.EXPOSED));
    assertThat(clauses(Sample.close(exposed))).containsExactly("R1-T23");
    assertThat(clauses(after(Sample.close(exposed), Sample.finding(Sample.CLOSED, "R1-T39"))))
        .as("nor by a finding that names no fault")
        .containsExactly("R1-T23");
    assertThat(
            clauses(
                after(Sample.close(exposed), Sample.finding(Sample.CLOSED, "R1-T39", "R1-T36"))))
        .containsExactly("R1-T23", "R1-T36", "R1-T39");
  }

  @Test
  @Clause({"R1-C5", "R1-T23"})
  void aDepartmentThatRefusedItIsNotPenalisedForWhatAnotherDid() {
    AssignmentId assignment = OPEN.course().departments().getFirst().assignmentId();
    PenaltyCase refused =
        after(
            OPEN,
            new AssignmentRefused(
                assignment, LOGISTICS_MANAGER.department(), Sample.CLOSED, AGENT));
    PenaltyCase solved =
        after(
            refused,
            SampleComplaint.receivedAt(Sample.RECEIVED)
                .assigned(2, "store", SampleStaff.STORE_HEAD, Sample.RECEIVED));
    assertThat(Sample.close(solved).penalties())
        .extracting(penalty -> penalty.clause().value(), Penalty::accountable)
        .containsExactly(tuple("R1-T23", Sample.STORE));
  }

  @Test
  @Clause({"R1-C5", "R1-T30"})
  void thePenaltyFollowsACorrectedReason() {
    PenaltyCase closed = Sample.close(OPEN);
    ReasonCorrected corrected =
        new ReasonCorrected(
            new ReasonCode("R1-T23"),
            new ReasonCode("R1-T30"),
            new StoreCode("bj-zgc"),
            List.of(),
            Sample.CLOSED,
            AGENT);
    PenaltyCase unassigned = after(closed, corrected);
    assertThat(unassigned.penalties())
        .as("the former row is withdrawn, and customer service has not had it")
        .extracting(penalty -> penalty.clause().value(), Penalty::state)
        .containsExactly(tuple("R1-T23", PenaltyState.WITHDRAWN));
    FindingRecorded found =
        Sample.finding(
            Sample.CLOSED, List.of(new DepartmentCode("bj-customer-service")), List.of());
    assertThat(after(unassigned, found).penalties())
        .filteredOn(Penalty::stands)
        .extracting(penalty -> penalty.clause().value(), Penalty::accountable)
        .containsExactly(tuple("R1-T30", Sample.CUSTOMER_SERVICE));
  }

  @Test
  @Clause("R1-T37")
  void theSameFaultFoundAgainIsOneProposalWithBothGrounds() {
    FindingRecorded first = Sample.finding(Sample.CLOSED, "R1-T37");
    PenaltyCase found = after(OPEN, first);
    assertThat(decide(found, first)).isInstanceOf(Change.None.class);
    FindingRecorded second = Sample.finding(Sample.CLOSED.plus(Duration.ofHours(1)), "R1-T37");
    assertThat(after(found, second).penalties())
        .singleElement()
        .satisfies(penalty -> assertThat(penalty.grounds()).hasSize(2));
  }

  @Test
  @Clause({"R1-W1", "R1-W2"})
  void onlyWrittenPraiseIsRewardedAndEachRewardIsGrantedOnce() {
    assertThat(decide(Sample.close(OPEN), SPOKEN)).isInstanceOf(Change.None.class);
    PenaltyCase praised =
        after(
            after(after(Sample.close(OPEN), Sample.praise(null)), Sample.praise(null)),
            Sample.praise(LOGISTICS_MANAGER.department()));
    assertThat(praised.rewards())
        .extracting(reward -> reward.clause().value())
        .containsExactly("R1-W1", "R1-W1", "R1-W2");
    assertThat(praised.rewardedAt()).isEqualTo(Sample.CLOSED);
  }

  @Test
  void eventsWithoutAConsequenceDoNotConcernACase() {
    assertThat(CaseDecider.concerns(Sample.finding(Sample.CLOSED))).isFalse();
    assertThat(CaseDecider.concerns(SPOKEN)).isFalse();
  }
}
