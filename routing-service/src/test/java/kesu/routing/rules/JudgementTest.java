package kesu.routing.rules;

import static kesu.routing.rules.AssignmentState.ACCEPTED;
import static kesu.routing.rules.AssignmentState.CLOSED;
import static kesu.routing.rules.AssignmentState.HANDED_OVER;
import static kesu.routing.rules.AssignmentState.REFUSED;
import static kesu.routing.rules.AssignmentState.REPORTED;
import static kesu.routing.rules.Step.ACCEPT;
import static kesu.routing.rules.Step.REFUSE;
import static kesu.routing.rules.Step.REPORT_PROGRESS;
import static kesu.routing.rules.Step.REPORT_RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kesu.terms.DepartmentCode;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final DepartmentCode LOGISTICS = new DepartmentCode("bj-logistics");
  private static final DepartmentCode STORE = new DepartmentCode("bj-zgc-store");
  private static final Judgement ALLOWED = new Judgement.Allowed();
  private static final Judgement ANSWERED = new Judgement.AnsweredBefore();
  private static final Judgement NOT_ACCEPTED = new Judgement.NotAccepted();
  private static final Judgement REPORTED_BEFORE = new Judgement.ReportedBefore();
  private static final Judgement COMPLAINT_CLOSED = new Judgement.ComplaintClosed();

  @Test
  void c2AndD8WhatIsHandedOverIsAcceptedOrRefusedBeforeAnythingElse() {
    check(
        HANDED_OVER,
        Map.of(
            ACCEPT, ALLOWED,
            REFUSE, ALLOWED,
            REPORT_PROGRESS, NOT_ACCEPTED,
            REPORT_RESULT, NOT_ACCEPTED));
  }

  @Test
  void c3WhatIsAcceptedIsReportedOnAndNotAnsweredAgain() {
    check(
        ACCEPTED,
        Map.of(
            ACCEPT, ANSWERED,
            REFUSE, ANSWERED,
            REPORT_PROGRESS, ALLOWED,
            REPORT_RESULT, ALLOWED));
  }

  @Test
  void c4WhatIsReportedWaitsForTheCustomer() {
    check(
        REPORTED,
        Map.of(
            ACCEPT, ANSWERED,
            REFUSE, ANSWERED,
            REPORT_PROGRESS, REPORTED_BEFORE,
            REPORT_RESULT, REPORTED_BEFORE));
  }

  @Test
  void d8WhatIsRefusedIsNoLongerTheDepartments() {
    check(
        REFUSED,
        Map.of(
            ACCEPT, ANSWERED,
            REFUSE, ANSWERED,
            REPORT_PROGRESS, ANSWERED,
            REPORT_RESULT, ANSWERED));
  }

  @Test
  void s5NothingIsDoneToAClosedComplaint() {
    check(
        CLOSED,
        Map.of(
            ACCEPT, COMPLAINT_CLOSED,
            REFUSE, COMPLAINT_CLOSED,
            REPORT_PROGRESS, COMPLAINT_CLOSED,
            REPORT_RESULT, COMPLAINT_CLOSED));
    for (AssignmentState state : AssignmentState.values()) {
      assertThat(Judgement.of(ACCEPT, new Standing(LOGISTICS, state, true, false), LOGISTICS))
          .as("%s", state)
          .isEqualTo(COMPLAINT_CLOSED);
    }
  }

  @Test
  void anotherDepartmentMayDoNothingWhateverTheState() {
    for (AssignmentState state : AssignmentState.values()) {
      for (Step step : Step.values()) {
        assertThat(Judgement.of(step, new Standing(LOGISTICS, state, false, false), STORE))
            .as("%s %s", state, step)
            .isEqualTo(new Judgement.WrongDepartment(LOGISTICS));
      }
    }
  }

  @Test
  void s6CustomerServiceKeepsWhatNobodyElseHas() {
    Standing last = new Standing(LOGISTICS, HANDED_OVER, false, true);
    assertThat(Judgement.of(REFUSE, last, LOGISTICS))
        .isEqualTo(new Judgement.KeptByCustomerService());
    assertThat(Judgement.of(ACCEPT, last, LOGISTICS)).isEqualTo(ALLOWED);
  }

  private static void check(AssignmentState state, Map<Step, Judgement> expected) {
    Standing standing = new Standing(LOGISTICS, state, false, false);
    for (Step step : Step.values()) {
      assertThat(Judgement.of(step, standing, LOGISTICS))
          .as("%s when %s", step, state)
          .isEqualTo(expected.get(step));
    }
  }
}
