package kesu.routing.rules;

import static kesu.routing.rules.Sample.NOW;
import static kesu.routing.rules.Sample.ORGANISATION;
import static kesu.routing.rules.Sample.R1;
import static kesu.routing.rules.Sample.changed;
import static kesu.routing.rules.Sample.events;
import static kesu.routing.rules.Sample.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentReturned;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.events.ExposureChanged;
import kesu.events.FollowUpRecorded;
import kesu.events.Lifecycle;
import kesu.events.NoticeAssigned;
import kesu.events.NoticeClosed;
import kesu.events.NoticeReturned;
import kesu.events.Outgoing;
import kesu.events.SeverityRaised;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Clause;
import kesu.terms.Exposure;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;

class ComplaintDeciderTest {
  private final ComplaintAssignments handedOver = Sample.sharedByLogisticsAndStore();

  @Test
  @Clause("R1-D7")
  void tellsTheLogBeforeTheDepartments() {
    SampleComplaint complaint = SampleComplaint.receivedAt(NOW).about("R1-T21", "bj-zgc");
    var registered =
        changed(
            ComplaintDecider.register(
                complaint.id(), Complaint.of(complaint.registered()), R1, ORGANISATION, NOW));
    assertThat(events(registered.events()))
        .hasExactlyElementsOfTypes(
            AssignmentMade.class, AssignmentMade.class, NoticeAssigned.class, NoticeAssigned.class);
    assertThat(registered.state().queue())
        .containsExactly(
            "bj-zgc-store",
            "bj-zgc-store/HANDED_OVER",
            "bj-customer-service",
            "bj-customer-service/HANDED_OVER");
  }

  @Test
  @Clause("R1-C4")
  void givesBackOnlyWhatWasReported() {
    Assignment logistics = handedOver.assignments().getFirst();
    ComplaintAssignments reported =
        handedOver.replacing(
            logistics
                .accepted(NOW, SampleStaff.LOGISTICS)
                .finished(
                    new DepartmentReport(NOW, SampleStaff.LOGISTICS, "已送达", null, "顾客签收", NOW)));
    var returned = changed(decide(reported, followUp(false, false)));
    assertThat(states(returned.state()))
        .containsExactly("bj-logistics ACCEPTED", "bj-zgc-store HANDED_OVER");
    assertThat(events(returned.events()))
        .hasExactlyElementsOfTypes(AssignmentReturned.class, NoticeReturned.class);
  }

  @Test
  @Clause("R1-C4")
  void aCustomerWhoAcceptsOrIsSatisfiedChangesNothing() {
    for (Lifecycle accepted : List.of(followUp(true, false), followUp(false, true))) {
      assertThat(ComplaintDecider.concerns(accepted)).isFalse();
      assertThat(decide(handedOver, accepted)).isEqualTo(Change.none());
    }
    assertThat(ComplaintDecider.concerns(followUp(false, false))).isTrue();
  }

  @Test
  @Clause("R1-S5")
  void closingTakesItFromTheDepartmentsAndReopeningGivesItBackUnanswered() {
    Lifecycle event = SampleComplaint.receivedAt(NOW).closed(NOW);
    var closed = changed(decide(handedOver, event));
    assertThat(states(closed.state()))
        .containsExactly("bj-logistics CLOSED", "bj-zgc-store CLOSED");
    assertThat(closed.state().closedAt()).isEqualTo(((ComplaintClosed) event).at());
    assertThat(events(closed.events()))
        .hasExactlyElementsOfTypes(NoticeClosed.class, NoticeClosed.class);

    var reopened = changed(decide(closed.state(), new ComplaintReopened(NOW, SampleStaff.AGENT)));
    assertThat(reopened.state().closedAt()).isNull();
    assertThat(states(reopened.state()))
        .containsExactly("bj-logistics HANDED_OVER", "bj-zgc-store HANDED_OVER");
  }

  @Test
  void remembersHowSevereTheComplaintIs() {
    var raised =
        changed(
            decide(
                handedOver, new SeverityRaised(Severity.MAJOR, Severity.CRISIS, List.of(), NOW)));
    assertThat(raised.state().complaint().severity()).isEqualTo(Severity.CRISIS);
    assertThat(raised.events()).isEmpty();
  }

  @Test
  @Clause({"R1-S3", "R1-M"})
  void onlyAnExposedComplaintIsMadeKnown() {
    var atRisk = changed(decide(handedOver, exposed(Exposure.NONE, Exposure.AT_RISK)));
    assertThat(atRisk.state().complaint().exposure()).isEqualTo(Exposure.AT_RISK);
    assertThat(atRisk.events()).isEmpty();
    var exposed = changed(decide(atRisk.state(), exposed(Exposure.AT_RISK, Exposure.EXPOSED)));
    assertThat(exposed.events())
        .extracting(Outgoing::topic)
        .containsExactly(
            "department.bj-logistics",
            "department.bj-zgc-store",
            "department.bj-customer-service",
            "department.bj-advertising");
  }

  private static Lifecycle followUp(boolean accepted, boolean satisfied) {
    return new FollowUpRecorded(accepted, satisfied, null, null, NOW, SampleStaff.AGENT);
  }

  private static Lifecycle exposed(Exposure from, Exposure to) {
    return new ExposureChanged(from, to, null, List.of(), List.of(), NOW);
  }

  private static Change<ComplaintAssignments> decide(ComplaintAssignments all, Lifecycle event) {
    return ComplaintDecider.decide(all, event, R1, ORGANISATION, NOW);
  }
}
