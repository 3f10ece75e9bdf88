package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.events.FollowUpRecorded;
import kesu.events.Outgoing;
import kesu.intake.rules.ComplaintCommand.CloseComplaint;
import kesu.intake.rules.ComplaintCommand.FillForm;
import kesu.intake.rules.ComplaintCommand.RecordContact;
import kesu.intake.rules.ComplaintCommand.RecordFact;
import kesu.intake.rules.ComplaintCommand.RecordFinding;
import kesu.intake.rules.ComplaintCommand.RecordFollowUp;
import kesu.intake.rules.ComplaintCommand.RecordHarm;
import kesu.intake.rules.ComplaintCommand.RecordPraise;
import kesu.intake.rules.ComplaintCommand.RecordPromise;
import kesu.intake.rules.ComplaintCommand.ReopenComplaint;
import kesu.intake.rules.ComplaintCommand.SendReport;
import kesu.intake.rules.ReportingCommand.AskForHelp;
import kesu.intake.rules.ReportingCommand.AskOpinion;
import kesu.intake.rules.ReportingCommand.DecideHelp;
import kesu.intake.rules.ReportingCommand.GiveOpinion;
import kesu.intake.rules.ReportingCommand.HandDownToBranch;
import kesu.intake.rules.ReportingCommand.HandDownToStore;
import kesu.intake.rules.ReportingCommand.PassOnOpinion;
import kesu.intake.rules.ReportingCommand.ReportInclination;
import kesu.intake.rules.ReportingCommand.ReportStoreResult;
import kesu.intake.rules.ReportingCommand.ReturnFormToBranch;
import kesu.intake.rules.ReportingCommand.ReturnFormToHeadOffice;
import kesu.intake.rules.ReportingCommand.TellSuperior;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.FormField;
import kesu.rulebooks.Permissions;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import kesu.terms.HarmedParty;
import kesu.terms.ReportLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintDeciderTest {
  private static final RecordFollowUp NOT_ACCEPTED =
      new RecordFollowUp(false, false, null, null, "还是不行");

  static Stream<ComplaintCommand> commands() {
    return Stream.of(
        new RecordContact(true, null, null),
        new RecordPromise(SampleCase.NOW.plusSeconds(60), null),
        new RecordFact(FactKind.OUTSIDE_CHANNEL, null, null),
        new RecordHarm(new Harm(true, List.of(HarmedParty.CUSTOMER)), null),
        new SendReport(ReportLevel.STORE_HEAD),
        new SendReport(ReportLevel.BRANCH_CUSTOMER_SERVICE),
        new FillForm(null, Map.of(FormField.PLAN, List.of("补送"))),
        new TellSuperior(null),
        new HandDownToStore(null, null),
        new HandDownToBranch(null),
        new ReturnFormToBranch("李工", "换新", null),
        new ReturnFormToHeadOffice("属实", null, null),
        new ReportStoreResult(null, "已换新"),
        new AskForHelp("一台样机", "bj-logistics", null),
        new DecideHelp(1, true, null),
        new AskOpinion("可否退款", "同意", "同意"),
        new PassOnOpinion(1, "ho-operations", null),
        new GiveOpinion(1, "同意"),
        new ReportInclination(List.of("branch-general-manager"), null),
        NOT_ACCEPTED,
        new RecordFinding(List.of("R1-T36"), "交接不清", "加一次核对", null),
        new RecordPraise(true, "bj-logistics", "感谢"),
        new CloseComplaint(null),
        new ReopenComplaint("又坏了"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasAWordInTheTableOfPermissions(ComplaintCommand command) {
    assertThat(Permissions.ACTIONS).contains(command.permission());
  }

  @ParameterizedTest
  @MethodSource("commands")
  @Clause("R1-S5")
  void afterClosingOnlyFindingsPraiseTheFormAndReopeningAreTaken(ComplaintCommand command) {
    Complaint open = SampleCase.at(FollowUpAnswer.ACCEPTED, AssignmentStage.REPORTED);
    Complaint closed = done(open, new CloseComplaint(null)).state();

    if (command instanceof RecordFinding
        || command instanceof RecordPraise
        || command instanceof FillForm
        || command instanceof SendReport
        || command instanceof ReopenComplaint) {
      assertThat(decide(closed, command)).isInstanceOf(Verdict.Done.class);
    } else {
      assertThat(refusal(closed, command).code()).isEqualTo("complaint-closed");
    }
  }

  @Test
  @Clause({"R1-C4", "R1-S5"})
  void aResultThatTheCustomerDoesNotAcceptGoesBackToEveryDepartmentThatReported() {
    Complaint complaint =
        SampleCase.at(FollowUpAnswer.NOT_ASKED, AssignmentStage.REPORTED, AssignmentStage.REFUSED);

    Verdict.Done<Complaint, ComplaintStatus> done = done(complaint, NOT_ACCEPTED);

    assertThat(done.state().progress().stages())
        .containsExactly(AssignmentStage.RETURNED, AssignmentStage.REFUSED);
    assertThat(done.state().progress().followUp()).isEqualTo(FollowUpAnswer.NOT_ACCEPTED);
    assertThat(events(done))
        .containsExactly(new FollowUpRecorded(false, false, SampleCase.NOW, SampleCase.AGENT));
  }

  @Test
  @Clause("R1-C4")
  void theCustomerIsNotAskedBeforeEveryDepartmentHasReported() {
    Complaint complaint = SampleCase.at(FollowUpAnswer.NOT_ASKED, AssignmentStage.ACCEPTED);

    Refusal refusal = refusal(complaint, NOT_ACCEPTED);

    assertThat(refusal.code()).isEqualTo("results-missing");
    assertThat(refusal.words().zh()).contains("R1-C4", "bj-logistics (c1-1, ACCEPTED)");
    assertThat(refusal.words().en()).contains("R1-C4", "bj-logistics (c1-1, ACCEPTED)");
  }

  @Test
  @Clause("R1-S5")
  void aClosedComplaintSaysWhenAndOnWhatGroundsAndReopenedItIsAskedAnew() {
    Complaint open = SampleCase.at(FollowUpAnswer.SATISFIED, AssignmentStage.REPORTED);

    Verdict.Done<Complaint, ComplaintStatus> closed = done(open, new CloseComplaint("同意"));
    Verdict.Done<Complaint, ComplaintStatus> again =
        done(closed.state(), new ReopenComplaint("又坏了"));

    assertThat(closed.state().closedAt()).isEqualTo(SampleCase.NOW);
    assertThat(closed.state().decisions())
        .extracting(Decision::decision)
        .containsExactly("severity", "closing");
    assertThat(events(closed)).singleElement().isInstanceOf(ComplaintClosed.class);
    assertThat(again.state().closedAt()).isNull();
    assertThat(again.state().progress())
        .isEqualTo(SampleCase.progress(FollowUpAnswer.NOT_ASKED, AssignmentStage.RETURNED));
    assertThat(events(again))
        .containsExactly(new ComplaintReopened(SampleCase.NOW, SampleCase.AGENT));
    assertThat(refusal(again.state(), new ReopenComplaint("又坏了")).code())
        .isEqualTo("complaint-open");
  }

  private static Verdict<Complaint, ComplaintStatus> decide(
      Complaint complaint, ComplaintCommand command) {
    return ComplaintDecider.decide(
        complaint,
        command,
        SampleCase.AGENT,
        SampleCase.R1,
        SampleCase.ORGANISATION,
        SampleCase.NOW);
  }

  private static Verdict.Done<Complaint, ComplaintStatus> done(
      Complaint complaint, ComplaintCommand command) {
    if (decide(complaint, command) instanceof Verdict.Done<Complaint, ComplaintStatus> done) {
      return done;
    }
    throw new AssertionError(command + " is refused");
  }

  private static Refusal refusal(Complaint complaint, ComplaintCommand command) {
    if (decide(complaint, command)
        instanceof Verdict.Refused<Complaint, ComplaintStatus>(Refusal refusal)) {
      return refusal;
    }
    throw new AssertionError(command + " is not refused");
  }

  private static List<Object> events(Verdict.Done<Complaint, ComplaintStatus> done) {
    return done.events().stream().<Object>map(Outgoing::event).toList();
  }
}
