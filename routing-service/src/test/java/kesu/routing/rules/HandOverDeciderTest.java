package kesu.routing.rules;

import static kesu.routing.rules.Sample.NOW;
import static kesu.routing.rules.Sample.ORGANISATION;
import static kesu.routing.rules.Sample.R1;
import static kesu.routing.rules.Sample.done;
import static kesu.routing.rules.Sample.events;
import static kesu.routing.rules.Sample.refused;
import static kesu.routing.rules.Sample.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.defaults.decisions.Verdict;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.NoticeAssigned;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.junit.jupiter.api.Test;

@Clause("R1-C2")
class HandOverDeciderTest {
  private final ComplaintAssignments advertisings = Sample.handedOver("R1-T12", null);

  @Test
  void customerServiceOrHeadOfficeHandsItToADepartmentOfTheBranch() {
    for (Actor by :
        List.of(SampleStaff.AGENT, SampleStaff.HEAD_OFFICE, SampleStaff.GENERAL_MANAGER)) {
      Assignment made =
          done(decide(advertisings, by, "bj-logistics")).state().assignments().getLast();
      assertThat(made.responsible().kind()).isEqualTo("logistics");
    }
    assertThat(done(decide(advertisings, SampleStaff.AGENT, "bj-xd-store")).answer().department())
        .isEqualTo(new DepartmentCode("bj-xd-store"));
  }

  @Test
  void notToAnUnknownDepartmentAnotherBranchOrOneThatHandlesNothing() {
    for (String wanted :
        List.of("bj-nothing", "sh-logistics", "bj-branch-management", "head-office")) {
      var refusal = refused(decide(advertisings, SampleStaff.AGENT, wanted));
      assertThat(refusal.code()).isEqualTo("department-unknown");
      assertThat(refusal.accepted()).as(wanted).contains("bj-logistics").doesNotContain(wanted);
    }
  }

  @Test
  void notToOneThatHasItAndNotWhenClosed() {
    assertThat(refused(decide(advertisings, SampleStaff.AGENT, "bj-purchasing")).code())
        .isEqualTo("department-has-it-already");
    ComplaintAssignments closed = advertisings.withClosedAt(NOW);
    for (String wanted : List.of("bj-purchasing", "bj-logistics")) {
      assertThat(refused(decide(closed, SampleStaff.AGENT, wanted)).code())
          .isEqualTo("complaint-closed");
    }
  }

  @Test
  void passesOnWhatCustomerServiceOnlyKept() {
    ComplaintAssignments kept = Sample.handedOver("R1-T02", null);
    var handedOver = done(decide(kept, SampleStaff.AGENT, "bj-logistics"));
    assertThat(states(handedOver.state()))
        .containsExactly("bj-customer-service PASSED_ON", "bj-logistics HANDED_OVER");
    assertThat(events(handedOver.events()))
        .hasExactlyElementsOfTypes(
            AssignmentPassedOn.class, AssignmentMade.class, NoticeAssigned.class);
    assertThat(handedOver.answer().id()).isEqualTo(kept.nextId(0));
  }

  private static Verdict<ComplaintAssignments, AssignmentStatus> decide(
      ComplaintAssignments all, Actor by, String wanted) {
    HandOver command = new HandOver(all.id(), new DepartmentCode(wanted), "送货单由该部门开出");
    return HandOverDecider.decide(all, command, by, R1, ORGANISATION, NOW);
  }
}
