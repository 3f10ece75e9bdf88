package kesu.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.Event;
import kesu.events.Outgoing;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.TestClock;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** Complaints handed over in the sample organisation, and decisions read as what they must be. */
final class Sample {
  static final Instant NOW = TestClock.START;
  static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", NOW);
  static final Organisation ORGANISATION = Organisation.sample(R1);

  private Sample() {}

  static Complaint complaint(String reason, @Nullable String store) {
    return Complaint.of(SampleComplaint.receivedAt(NOW).about(reason, store).registered());
  }

  /** The assignments of a complaint that was just registered. */
  static ComplaintAssignments handedOver(String reason, @Nullable String store) {
    return changed(
            ComplaintDecider.register(
                SampleComplaint.receivedAt(NOW).id(),
                complaint(reason, store),
                R1,
                ORGANISATION,
                NOW))
        .state();
  }

  /** The assignments of a complaint that logistics and the store have. */
  static ComplaintAssignments sharedByLogisticsAndStore() {
    ComplaintAssignments first = handedOver("R1-T26", "bj-zgc");
    return done(HandOverDecider.decide(
            first,
            new HandOver(first.id(), new DepartmentCode("bj-zgc-store"), "由门店核实"),
            SampleStaff.AGENT,
            R1,
            ORGANISATION,
            NOW))
        .state();
  }

  static Change.To<ComplaintAssignments> changed(Change<ComplaintAssignments> change) {
    assertThat(change).isInstanceOf(Change.To.class);
    return (Change.To<ComplaintAssignments>) change;
  }

  static Verdict.Done<ComplaintAssignments, AssignmentStatus> done(
      Verdict<ComplaintAssignments, AssignmentStatus> verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    return (Verdict.Done<ComplaintAssignments, AssignmentStatus>) verdict;
  }

  static Refusal refused(Verdict<ComplaintAssignments, AssignmentStatus> verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused<ComplaintAssignments, AssignmentStatus>) verdict).refusal();
  }

  static List<Event> events(List<Outgoing> outgoing) {
    return outgoing.stream().map(Outgoing::event).toList();
  }

  /** Department and state of each assignment, in the order of the hand-overs. */
  static List<String> states(ComplaintAssignments all) {
    return all.assignments().stream().map(each -> each.department() + " " + each.state()).toList();
  }
}
