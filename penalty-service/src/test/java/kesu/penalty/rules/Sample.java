package kesu.penalty.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kesu.defaults.decisions.Change;
import kesu.events.CustomerPraised;
import kesu.events.FindingRecorded;
import kesu.events.Lifecycle;
import kesu.events.ResponsiblePerson;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.PraiseForm;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** R1 and the sample company, with one complaint of the Beijing branch about late delivery. */
final class Sample {
  static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");
  static final Instant CLOSED = RECEIVED.plus(Duration.ofDays(2));
  static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", RECEIVED);
  static final Organisation COMPANY = Organisation.sample(R1);
  static final PostHolder LOGISTICS = holder(SampleStaff.LOGISTICS_MANAGER);
  static final PostHolder CUSTOMER_SERVICE = holder(SampleStaff.CUSTOMER_SERVICE_MANAGER);
  static final PostHolder GENERAL_MANAGER = holder(SampleStaff.GENERAL_MANAGER);
  static final PostHolder ADVERTISING =
      holder(SampleStaff.actor("E1103", "advertising-manager", "bj-advertising"));
  static final PostHolder PURCHASING =
      holder(SampleStaff.actor("E1101", "purchasing-manager", "bj-purchasing"));
  static final PostHolder AGENT = holder(SampleStaff.AGENT);
  static final PostHolder STORE = holder(SampleStaff.STORE_HEAD);

  private Sample() {}

  static PostHolder holder(Actor actor) {
    return new PostHolder(actor.person(), actor.post(), actor.department());
  }

  static CasePeople people(PostHolder... responsible) {
    return new CasePeople(
        R1, COMPANY, new BranchCode("bj"), new StoreCode("bj-zgc"), List.of(responsible), AGENT);
  }

  static PenaltyRow row(String clause) {
    return R1.penalties().find(new ClauseId(clause)).orElseThrow();
  }

  /** A case that logistics has. */
  static PenaltyCase open(Severity severity) {
    SampleComplaint complaint = SampleComplaint.receivedAt(RECEIVED).of(severity);
    PenaltyCase registered = PenaltyCase.of(complaint.id(), complaint.registered());
    return after(
        registered, complaint.assigned(1, "logistics", SampleStaff.LOGISTICS_MANAGER, RECEIVED));
  }

  /** A finding of customer service that names nobody. */
  static FindingRecorded finding(Instant at, String... faults) {
    return finding(at, List.of(), List.of(), faults);
  }

  /** A finding of customer service. */
  static FindingRecorded finding(
      Instant at,
      List<DepartmentCode> departments,
      List<ResponsiblePerson> persons,
      String... faults) {
    return new FindingRecorded(
        Stream.of(faults).map(ClauseId::new).toList(),
        null,
        departments,
        persons,
        at,
        SampleStaff.AGENT);
  }

  /** A person whom a finding holds responsible for those rows, or for the cause. */
  static ResponsiblePerson responsible(Actor person, String... rows) {
    return new ResponsiblePerson(
        person.person(),
        person.post(),
        person.department(),
        Stream.of(rows).map(ClauseId::new).toList());
  }

  /** Praise in writing for a department, or for the handling if none is named. */
  static CustomerPraised praise(@Nullable DepartmentCode department) {
    return new CustomerPraised(
        true, PraiseForm.WRITING, department, null, CLOSED, SampleStaff.AGENT);
  }

  /** A closed case with the penalty for late delivery proposed. */
  static PenaltyCase closed() {
    return close(open(Severity.MAJOR));
  }

  static PenaltyCase close(PenaltyCase state) {
    return after(
        state, SampleComplaint.receivedAt(RECEIVED).of(state.facts().severity()).closed(CLOSED));
  }

  static Change<PenaltyCase> decide(PenaltyCase state, Lifecycle event) {
    return CaseDecider.decide(state, event, R1, COMPANY);
  }

  /** The case after an event, which must change it. */
  static PenaltyCase after(PenaltyCase state, Lifecycle event) {
    Change<PenaltyCase> change = decide(state, event);
    assertThat(change).isInstanceOf(Change.To.class);
    return ((Change.To<PenaltyCase>) change).state();
  }
}
