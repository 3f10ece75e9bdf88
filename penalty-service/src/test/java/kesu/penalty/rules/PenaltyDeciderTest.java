package kesu.penalty.rules;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.GENERAL_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.LOGISTICS_MANAGER;
import static kesu.local.testbed.SampleStaff.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.CustomerPraised;
import kesu.events.Event;
import kesu.events.Outgoing;
import kesu.events.PenaltyAppealed;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyDocumentIssued;
import kesu.events.PenaltyReversed;
import kesu.local.testbed.SampleComplaint;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltyDeciderTest {
  private static final PenaltyCase PROPOSED = Sample.closed();
  private static final PenaltyCase IMPOSED = state(decide(PROPOSED, Outcome.IMPOSED));
  private static final PenaltyCase APPEALED = state(appeal(IMPOSED));

  private static Verdict<PenaltyCase, PenaltyView> handle(
      PenaltyCase state, PenaltyCommand command) {
    return PenaltyDecider.decide(
        state, command, Sample.R1, Sample.R1, Sample.COMPANY, Sample.CLOSED);
  }

  private static Verdict<PenaltyCase, PenaltyView> decide(PenaltyCase state, Outcome outcome) {
    return decide(state, outcome, null, HEAD_OFFICE);
  }

  private static Verdict<PenaltyCase, PenaltyView> decide(
      PenaltyCase state, Outcome outcome, @Nullable Measure measure, Actor by) {
    return handle(state, new PenaltyCommand.Decide(first(state), outcome, measure, null, "x", by));
  }

  private static Verdict<PenaltyCase, PenaltyView> appeal(PenaltyCase state) {
    return handle(state, new PenaltyCommand.Appeal(first(state), "x", LOGISTICS_MANAGER));
  }

  private static PenaltyId first(PenaltyCase state) {
    return state.penalties().getFirst().penaltyId();
  }

  private static Verdict.Done<PenaltyCase, PenaltyView> done(
      Verdict<PenaltyCase, PenaltyView> verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    return (Verdict.Done<PenaltyCase, PenaltyView>) verdict;
  }

  private static PenaltyCase state(Verdict<PenaltyCase, PenaltyView> verdict) {
    return done(verdict).state();
  }

  private static Refusal refusal(Verdict<PenaltyCase, PenaltyView> verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused<PenaltyCase, PenaltyView>) verdict).refusal();
  }

  @ParameterizedTest
  @CsvSource({
    "E1119, branch-general-manager, bj-branch-management, false, -",
    "E1119, branch-general-manager, bj-branch-management, true, post-not-permitted",
    "E1002, head-office-complaints, head-office, false, -",
    "E1002, head-office-complaints, head-office, true, -",
    "E1106, head-office-complaints, head-office, false, own-case"
  })
  @Clause("R1-C5")
  void theGeneralManagerOfTheBranchOrHeadOfficeDecidesAndNobodyTheirOwn(
      String person, String post, String department, boolean appealed, String refused) {
    PenaltyCase state = appealed ? APPEALED : PROPOSED;
    var verdict = decide(state, Outcome.DISMISSED, null, actor(person, post, department));
    String code = verdict instanceof Verdict.Refused<?, ?> ? refusal(verdict).code() : "-";
    assertThat(code).isEqualTo(refused);
  }

  @Test
  @Clause("R1-C5")
  void anAppealIsForThePostsAtHeadOffice() {
    assertThat(refusal(decide(APPEALED, Outcome.IMPOSED, null, GENERAL_MANAGER)).accepted())
        .containsExactly("head-office-complaints", "head-office-complaints-manager");
  }

  @ParameterizedTest
  @CsvSource({
    "false, IMPOSED, IMPOSED",
    "false, DISMISSED, DISMISSED",
    "true, IMPOSED, UPHELD",
    "true, DISMISSED, REVERSED"
  })
  void aDecisionSettlesAProposalAndAnAppeal(boolean appealed, Outcome outcome, PenaltyState next) {
    PenaltyCase state = appealed ? APPEALED : PROPOSED;
    var done = done(decide(state, outcome));
    assertThat(done.answer().state()).isEqualTo(next);
    assertThat(done.answer())
        .isEqualTo(PenaltyView.of(state.id(), done.state().penalties().getFirst()));
    assertThat(events(done))
        .hasExactlyElementsOfTypes(
            switch (next) {
              case REVERSED -> new Class<?>[] {PenaltyReversed.class};
              case IMPOSED -> new Class<?>[] {PenaltyDecided.class, PenaltyDocumentIssued.class};
              default -> new Class<?>[] {PenaltyDecided.class};
            });
    assertThat(refusal(decide(done.state(), outcome)).code()).isEqualTo("already-decided");
  }

  private static Stream<Event> events(Verdict.Done<PenaltyCase, PenaltyView> done) {
    return done.events().stream().map(Outgoing::event);
  }

  @Test
  void onlyAnImposedPenaltyIsAppealedAndOnlyOnce() {
    var done = done(appeal(IMPOSED));
    assertThat(done.answer().state()).isEqualTo(PenaltyState.APPEALED);
    assertThat(events(done)).hasExactlyElementsOfTypes(PenaltyAppealed.class);
    PenaltyCase upheld = state(decide(APPEALED, Outcome.IMPOSED));
    for (PenaltyCase state : List.of(PROPOSED, APPEALED, upheld)) {
      assertThat(refusal(appeal(state)).code()).isEqualTo("not-appealable");
    }
  }

  @Test
  @Clause("R1-W2")
  void praiseLiftsThePenaltyOfTheDepartmentPraised() {
    CustomerPraised praised = Sample.praise(LOGISTICS_MANAGER.department());
    var done = done(decide(Sample.after(PROPOSED, praised), Outcome.IMPOSED));
    assertThat(done.answer().state()).isEqualTo(PenaltyState.LIFTED);
    assertThat(Sample.after(IMPOSED, praised).penalties().getFirst().state())
        .isEqualTo(PenaltyState.LIFTED);
  }

  @Test
  @Clause("R1-C5")
  void nobodyAppealsForAnother() {
    assertThat(
            refusal(handle(IMPOSED, new PenaltyCommand.Appeal(first(IMPOSED), "x", AGENT))).code())
        .isEqualTo("not-own-penalty");
  }

  @Test
  @Clause({"R1-O43", "R1-P1", "R1-P2", "R1-P3", "R1-T39"})
  void headOfficeDecidesItsOwnRowsAndAnyPenaltyOfTheHeadOfABranch() {
    PenaltyCase late =
        Sample.after(Sample.open(Severity.MAJOR), Sample.finding(Sample.CLOSED, "R1-P2"));
    assertThat(refusal(decide(late, Outcome.DISMISSED, null, GENERAL_MANAGER)).code())
        .isEqualTo("head-office-decides");
    assertThat(done(decide(late, Outcome.DISMISSED)).answer().state())
        .isEqualTo(PenaltyState.DISMISSED);
    PenaltyCase branchHead =
        Sample.after(
            Sample.open(Severity.MAJOR),
            Sample.finding(
                Sample.CLOSED,
                List.of(),
                List.of(Sample.responsible(GENERAL_MANAGER, "R1-T41")),
                "R1-T41"));
    Actor predecessor = actor("E1", "branch-general-manager", "bj-branch-management");
    assertThat(refusal(decide(branchHead, Outcome.DISMISSED, null, predecessor)).code())
        .isEqualTo("head-office-decides");
    assertThat(refusal(decide(branchHead, Outcome.DISMISSED, null, GENERAL_MANAGER)).code())
        .isEqualTo("own-case");
    assertThat(done(decide(branchHead, Outcome.DISMISSED)).answer().state())
        .isEqualTo(PenaltyState.DISMISSED);
  }

  @Test
  @Clause({"R1-C9", "R1-FM4"})
  void anImposedPenaltyHasADocumentWithANumberOfItsOwn() {
    Penalty penalty = IMPOSED.penalties().getFirst();
    PenaltyDocument document =
        PenaltyDocument.of(IMPOSED, penalty, Sample.R1, Sample.COMPANY).orElseThrow();
    assertThat(document.number()).isEqualTo("bj-2026-" + IMPOSED.facts().number() + "-1");
    assertThat(PenaltyView.of(IMPOSED.id(), penalty).document())
        .isEqualTo(new Penalty.IssuedDocument(document.number(), Sample.CLOSED));
    assertThat(document.text())
        .contains("处罚通报", document.number(), "E1106", "物流经理", "R1-T23", "提交理由书", "有效");
    assertThat(IMPOSED.documentedAt()).isEqualTo(Sample.CLOSED);
    Penalty reversed = state(decide(APPEALED, Outcome.DISMISSED)).penalties().getFirst();
    assertThat(
            PenaltyDocument.of(IMPOSED, reversed, Sample.R1, Sample.COMPANY).orElseThrow().text())
        .contains("已撤销");
    assertThat(
            PenaltyDocument.of(
                PROPOSED, PROPOSED.penalties().getFirst(), Sample.R1, Sample.COMPANY))
        .isEmpty();
  }

  @Test
  void aVacantPostIsNotPenalised() {
    SampleComplaint complaint = SampleComplaint.receivedAt(Sample.RECEIVED).about("R1-T02", null);
    PenaltyCase vacant = Sample.close(PenaltyCase.of(complaint.id(), complaint.registered()));
    assertThat(refusal(decide(vacant, Outcome.IMPOSED)).code()).isEqualTo("post-vacant");
    assertThat(done(decide(vacant, Outcome.DISMISSED)).answer().state())
        .isEqualTo(PenaltyState.DISMISSED);
  }

  @Test
  void aMeasureOutsideTheRowAndAnUnknownPenaltyAreRefused() {
    assertThat(
            refusal(decide(PROPOSED, Outcome.IMPOSED, Measure.WRITTEN_GUIDANCE, HEAD_OFFICE))
                .code())
        .isEqualTo("outside-range");
    assertThat(refusal(decide(PROPOSED, Outcome.LIFTED)).code())
        .isEqualTo("outcome-not-for-people");
    PenaltyId unknown = new PenaltyId(PROPOSED.id() + "-9");
    assertThat(refusal(handle(PROPOSED, new PenaltyCommand.Appeal(unknown, "x", AGENT))).code())
        .isEqualTo("penalty-unknown");
  }
}
