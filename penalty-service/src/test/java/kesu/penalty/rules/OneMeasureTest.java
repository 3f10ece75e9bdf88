package kesu.penalty.rules;

import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.GENERAL_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.LOGISTICS_MANAGER;
import static kesu.penalty.rules.Sample.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Verdict;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationRaised;
import kesu.events.ExposureChanged;
import kesu.events.SeverityRaised;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Severity;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One fault, one measure; and the rows for a branch under which it got out of control. */
class OneMeasureTest {
  private static final Instant DUE = Sample.RECEIVED.plus(Duration.ofHours(1));
  private static final PenaltyCase OPEN = Sample.open(Severity.MAJOR);

  private static ClockId clock(String clause, int n) {
    return new ClockId("c:" + clause + ":" + n);
  }

  private static DeadlineMissed missed(String clause, int assignment, String row, Actor owing) {
    return new DeadlineMissed(
        clock(clause, assignment),
        new ClauseId(clause),
        assignment == 0 ? null : new AssignmentId(OPEN.id() + "-" + assignment),
        owing.department(),
        owing.person(),
        owing.post(),
        DUE,
        new ClauseId(row),
        List.of(),
        DUE.plusSeconds(1));
  }

  private static DeadlineMissed lateContact() {
    return missed("R1-D7", 0, "R1-P2", CUSTOMER_SERVICE_MANAGER);
  }

  private static DeadlineWithdrawn withdrawn(DeadlineMissed missed) {
    return new DeadlineWithdrawn(
        missed.clockId(),
        missed.clause(),
        missed.assignmentId(),
        missed.department(),
        missed.person(),
        missed.post(),
        missed.dueAt(),
        missed.at(),
        missed.dueAt().minusSeconds(60),
        List.of(),
        missed.at().plusSeconds(60));
  }

  private static SeverityRaised raised(Severity from, Severity to, Instant at) {
    return new SeverityRaised(from, to, List.of(), at);
  }

  private static EscalationRaised escalated(DeadlineMissed missed, int level, String post) {
    boolean headOffice = post.startsWith("head-office");
    return new EscalationRaised(
        missed.clockId(),
        missed.clause(),
        new Post(post),
        new PersonId(headOffice ? "E1002" : "E1119"),
        new DepartmentCode(headOffice ? "head-office" : "bj-branch-management"),
        missed.department(),
        level,
        missed.dueAt(),
        List.of(),
        missed.at().plusSeconds(level));
  }

  /** The rows that stand and the persons they stand against. */
  private static List<Tuple> standing(PenaltyCase state) {
    return state.penalties().stream()
        .filter(Penalty::stands)
        .map(
            penalty ->
                tuple(penalty.clause().value(), String.valueOf(penalty.accountable().person())))
        .toList();
  }

  private static List<String> grounds(Penalty penalty, String input) {
    return penalty.grounds().stream()
        .map(Ground::inputs)
        .filter(inputs -> inputs.containsKey(input))
        .map(inputs -> String.valueOf(inputs.get(input)))
        .toList();
  }

  @Test
  @Clause({"R1-D8", "R1-D9", "R1-T36", "R1-T0"})
  void oneSilenceUnderTwoClocksIsOneProposalWithBothGrounds() {
    PenaltyCase both =
        after(
            after(OPEN, missed("R1-D8", 1, "R1-T36", LOGISTICS_MANAGER)),
            missed("R1-D9", 1, "R1-T36", LOGISTICS_MANAGER));
    assertThat(standing(both)).containsExactly(tuple("R1-T36", "E1109"));
    assertThat(grounds(both.penalties().getFirst(), "missed")).containsExactly("R1-D8", "R1-D9");
    PenaltyCase another = after(both, missed("R1-D8", 2, "R1-T36", LOGISTICS_MANAGER));
    assertThat(standing(another)).as("the silence of another department").hasSize(2);
    PenaltyCase later = after(both, missed("R1-D10", 1, "R1-T36", LOGISTICS_MANAGER));
    assertThat(standing(later)).as("a report that was due later").hasSize(2);
  }

  @Test
  @Clause({"R1-D8", "R1-D9", "R1-T36"})
  void theProposalStandsWhileOneOfItsMissesStands() {
    DeadlineMissed refusal = missed("R1-D8", 1, "R1-T36", LOGISTICS_MANAGER);
    DeadlineMissed report = missed("R1-D9", 1, "R1-T36", LOGISTICS_MANAGER);
    PenaltyCase one = after(after(after(OPEN, refusal), report), withdrawn(refusal));
    assertThat(standing(one)).containsExactly(tuple("R1-T36", "E1109"));
    assertThat(standing(after(one, withdrawn(report)))).isEmpty();
  }

  @Test
  @Clause("R1-T39")
  void whatTheSystemAndAPersonProposeIsOneProposal() {
    PenaltyCase exposed =
        after(
            OPEN,
            new ExposureChanged(
                Exposure.NONE, Exposure.EXPOSED, null, List.of(), List.of(), Sample.CLOSED));
    PenaltyCase found = after(exposed, Sample.finding(Sample.CLOSED, "R1-T37", "R1-T39"));
    PenaltyCase closed = Sample.close(found);
    assertThat(standing(closed))
        .containsExactly(
            tuple("R1-T37", "E1109"), tuple("R1-T39", "E1109"), tuple("R1-T23", "E1106"));
    Penalty both = closed.penalties().get(1);
    assertThat(both.grounds()).hasSize(2);
    assertThat(both.proposer()).isNotNull();
  }

  @Test
  @Clause({"R1-D7", "R1-P1", "R1-P2", "R1-P3"})
  void lateAndOutOfControlTakesThePlaceOfLate() {
    PenaltyCase late = after(OPEN, lateContact());
    assertThat(standing(late)).containsExactly(tuple("R1-P2", "E1109"));
    PenaltyCase raised = after(late, raised(Severity.MAJOR, Severity.CRISIS, Sample.CLOSED));
    assertThat(standing(raised)).containsExactly(tuple("R1-P1", "E1119"), tuple("R1-P3", "E1109"));
    Penalty graver = raised.penalties().getLast();
    assertThat(grounds(graver, "missed")).contains("R1-D7");
    assertThat(standing(after(raised, lateReport())))
        .as("a further miss of the same kind joins it")
        .containsExactly(tuple("R1-P1", "E1119"), tuple("R1-P3", "E1109"));
    assertThat(standing(after(raised, withdrawn(lateContact())))).isEmpty();
  }

  private static DeadlineMissed lateReport() {
    return missed("R1-D13", 0, "R1-P2", GENERAL_MANAGER);
  }

  @Test
  @Clause({"R1-D13", "R1-P2"})
  void aLateReturnToHeadOfficeIsTheCustomerServiceManagers() {
    assertThat(standing(after(OPEN, lateReport()))).containsExactly(tuple("R1-P2", "E1109"));
  }

  @Test
  @Clause({"R1-P1", "R1-P3"})
  void aMissThatClimbsBeyondTheBranchIsOutOfControl() {
    DeadlineMissed late = lateContact();
    PenaltyCase told = after(OPEN, late);
    assertThat(CaseDecider.concerns(escalated(late, 1, "branch-general-manager"))).isFalse();
    assertThat(Sample.decide(told, escalated(late, 2, "branch-general-manager")))
        .isInstanceOf(Change.None.class);
    assertThat(standing(after(told, escalated(late, 2, "head-office-complaints"))))
        .containsExactly(tuple("R1-P1", "E1119"), tuple("R1-P3", "E1109"));
  }

  @Test
  @Clause({"R1-P1", "R1-P3"})
  void aComplaintThatBecomesMajorAfterAMissWasOutOfControl() {
    PenaltyCase ordinary = after(Sample.open(Severity.ORDINARY), lateContact());
    assertThat(standing(ordinary)).isEmpty();
    assertThat(standing(after(ordinary, raised(Severity.ORDINARY, Severity.MAJOR, Sample.CLOSED))))
        .containsExactly(tuple("R1-P1", "E1119"), tuple("R1-P3", "E1109"));
  }

  @Test
  @Clause({"R1-P1", "R1-P3"})
  void whatHappensBeforeAnyMissOrAfterTheClosingIsNotTheBranchs() {
    PenaltyCase raised = after(OPEN, raised(Severity.MAJOR, Severity.CRISIS, Sample.RECEIVED));
    assertThat(standing(after(raised, lateContact()))).containsExactly(tuple("R1-P2", "E1109"));
    PenaltyCase closed = Sample.close(after(OPEN, lateContact()));
    PenaltyCase exposed =
        after(
            closed,
            new ExposureChanged(
                Exposure.NONE, Exposure.EXPOSED, null, List.of(), List.of(), Sample.CLOSED));
    assertThat(standing(exposed)).doesNotContain(tuple("R1-P1", "E1119"));
  }

  private static Verdict<PenaltyCase, PenaltyView> propose(
      PenaltyCase state, String row, @Nullable String person, Actor by) {
    return PenaltyDecider.decide(
        state,
        new PenaltyCommand.Propose(
            state.id(),
            new ClauseId(row),
            person == null ? null : new PersonId(person),
            "顾客三次来电无人跟进",
            by),
        Sample.R1,
        Sample.R1,
        Sample.COMPANY,
        Sample.CLOSED);
  }

  private static String outcome(Verdict<PenaltyCase, PenaltyView> verdict) {
    return switch (verdict) {
      case Verdict.Refused<PenaltyCase, PenaltyView> refused -> refused.refusal().code();
      case Verdict.Done<PenaltyCase, PenaltyView> done -> standing(done.state()).toString();
      case Verdict.Unchanged<PenaltyCase, PenaltyView> _ -> "unchanged";
    };
  }

  @Test
  @Clause({"R1-O33", "R1-P1", "R1-P2", "R1-P3"})
  void executiveDeputiesProposeAndHeadOfficeItsOwnRows() {
    assertThat(outcome(propose(OPEN, "R1-T36", "E1106", CUSTOMER_SERVICE_MANAGER)))
        .isEqualTo("[(\"R1-T36\", \"E1106\")]");
    assertThat(outcome(propose(OPEN, "R1-T41", "E1107", CUSTOMER_SERVICE_MANAGER)))
        .isEqualTo("[(\"R1-T41\", \"E1107\")]");
    for (String row : List.of("R1-P1", "R1-P2", "R1-P3")) {
      assertThat(outcome(propose(OPEN, row, null, CUSTOMER_SERVICE_MANAGER)))
          .isEqualTo("head-office-proposes");
      assertThat(outcome(propose(OPEN, row, null, HEAD_OFFICE)))
          .isEqualTo("[(\"%s\", \"%s\")]".formatted(row, row.equals("R1-P1") ? "E1119" : "E1109"));
    }
    PenaltyCase late = after(OPEN, lateContact());
    assertThat(outcome(propose(late, "R1-P3", null, HEAD_OFFICE)))
        .isEqualTo("[(\"R1-P3\", \"E1109\")]");
  }

  @Test
  @Clause("R1-O33")
  void aProposalThatMakesNoSenseIsRefused() {
    assertThat(outcome(propose(OPEN, "R1-T99", "E1106", HEAD_OFFICE))).isEqualTo("row-unknown");
    assertThat(outcome(propose(OPEN, "R1-T36", "E1305", HEAD_OFFICE))).isEqualTo("person-unknown");
    assertThat(outcome(propose(OPEN, "R1-T39", "E1109", HEAD_OFFICE))).isEqualTo("fault-missing");
    assertThat(outcome(propose(Sample.open(Severity.ORDINARY), "R1-T36", "E1106", HEAD_OFFICE)))
        .isEqualTo("ordinary-complaint");
  }
}
