package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerPraised;
import kesu.events.FindingRecorded;
import kesu.events.FollowUpRecorded;
import kesu.events.Outgoing;
import kesu.events.ReasonCorrected;
import kesu.intake.rules.ComplaintCommand.CloseComplaint;
import kesu.intake.rules.ComplaintCommand.CorrectReason;
import kesu.intake.rules.ComplaintCommand.RecordContact;
import kesu.intake.rules.ComplaintCommand.RecordFact;
import kesu.intake.rules.ComplaintCommand.RecordFinding;
import kesu.intake.rules.ComplaintCommand.RecordFollowUp;
import kesu.intake.rules.ComplaintCommand.RecordHarm;
import kesu.intake.rules.ComplaintCommand.RecordPraise;
import kesu.intake.rules.ComplaintCommand.RecordPromise;
import kesu.intake.rules.ComplaintCommand.ReopenComplaint;
import kesu.intake.rules.FormCommand.FillForm;
import kesu.intake.rules.FormCommand.SendReport;
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
import kesu.terms.DepartmentCode;
import kesu.terms.FactKind;
import kesu.terms.HarmedParty;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.PraiseForm;
import kesu.terms.ReasonCode;
import kesu.terms.ReportLevel;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintDeciderTest {
  private static final RecordFollowUp NOT_ACCEPTED =
      new RecordFollowUp(false, false, true, true, null, null, "还是不行");

  private static RecordFinding finding(
      @Nullable String cause,
      @Nullable String store,
      List<FoundResponsible> persons,
      List<String> faults) {
    return new RecordFinding(faults, cause, store, List.of(), persons, "交接不清", "加一次核对", null, null);
  }

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
        finding(null, null, List.of(), List.of("R1-T36")),
        new CorrectReason("R1-T30", null, "货已送到，没有安装"),
        new RecordPraise(null, PraiseForm.WRITING, "bj-logistics", null, "感谢"),
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
        || command instanceof CorrectReason
        || command instanceof RecordPraise
        || command instanceof FillForm
        || command instanceof ReopenComplaint) {
      assertThat(decide(closed, command)).isInstanceOf(Verdict.Done.class);
    } else {
      assertThat(refusal(closed, command).code()).isEqualTo("complaint-closed");
    }
  }

  @Test
  @Clause({"R1-C4", "R1-C7", "R1-C8", "R1-S5"})
  void aResultThatTheCustomerDoesNotAcceptGoesBackToEveryDepartmentThatReported() {
    Complaint complaint =
        SampleCase.at(FollowUpAnswer.NOT_ASKED, AssignmentStage.REPORTED, AssignmentStage.REFUSED);

    Verdict.Done<Complaint, ComplaintStatus> done = done(complaint, NOT_ACCEPTED);

    assertThat(done.state().progress().stages())
        .containsExactly(AssignmentStage.RETURNED, AssignmentStage.REFUSED);
    assertThat(done.state().progress().followUp()).isEqualTo(FollowUpAnswer.NOT_ACCEPTED);
    assertThat(events(done))
        .containsExactly(
            new FollowUpRecorded(false, false, true, true, SampleCase.NOW, SampleCase.AGENT));
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

  @Test
  @Clause("R1-C5")
  void aFindingNamesCauseDepartmentsPersonsAndTheCorrectiveAction() {
    RecordFinding finding =
        new RecordFinding(
            List.of("R1-T36"),
            "R1-T30",
            null,
            List.of("bj-customer-service"),
            List.of(new FoundResponsible("E1110", List.of("R1-T30", "R1-T36"))),
            "约好的时间没有派工",
            "派工前一天电话核对",
            new CorrectiveAction("E1110", LocalDate.parse("2026-03-10"), "E1109"),
            null);
    Verdict.Done<Complaint, ComplaintStatus> done = done(SampleCase.complaint(), finding);
    assertThat(events(done))
        .hasExactlyElementsOfTypes(ReasonCorrected.class, FindingRecorded.class);
    FindingRecorded recorded = (FindingRecorded) events(done).getLast();
    assertThat(recorded.cause()).isEqualTo(new ReasonCode("R1-T30"));
    assertThat(recorded.departments()).containsExactly(new DepartmentCode("bj-customer-service"));
    assertThat(recorded.persons())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.person()).isEqualTo(new PersonId("E1110"));
              assertThat(person.post()).isEqualTo(new Post("customer-service-agent"));
              assertThat(person.rows()).hasSize(2);
            });
    assertThat(done.state().registration().reason()).isEqualTo(new ReasonCode("R1-T30"));
    assertThat(done.state().history())
        .extracting(Entry::kind)
        .containsExactly(
            EntryKind.REGISTERED, EntryKind.REASON_CORRECTED, EntryKind.FINDING_RECORDED);
    assertThat(done.state().history().get(1).facts())
        .containsEntry("from", "R1-T23")
        .containsEntry("to", "R1-T30");
    assertThat(done.state().history().getLast().facts())
        .containsEntry("correctiveOwner", "E1110")
        .containsEntry("correctiveDueOn", "2026-03-10")
        .containsEntry("correctiveCheckedBy", "E1109");
  }

  @Test
  @Clause("R1-C5")
  void aFindingOrCorrectionThatCannotBeIsRefusedWithTheFieldAtFault() {
    Complaint complaint = SampleCase.complaint();
    List<FoundResponsible> stranger = List.of(new FoundResponsible("E9999", List.of()));
    List<FoundResponsible> other = List.of(new FoundResponsible("E1110", List.of("R1-T37")));
    assertThat(refusal(complaint, finding(null, null, stranger, List.of())).field())
        .isEqualTo("persons[0].person");
    assertThat(refusal(complaint, finding(null, null, other, List.of("R1-T36"))).accepted())
        .containsExactly("R1-T36", "R1-T23");
    assertThat(refusal(complaint, finding("R1-T36", null, List.of(), List.of())).field())
        .isEqualTo("reason");
    assertThat(refusal(complaint, new CorrectReason("R1-T23", null, "x")).code())
        .isEqualTo("reason-unchanged");
    assertThat(refusal(complaint, new CorrectReason("R1-T02", "sh-xjh", "x")).field())
        .isEqualTo("store");
    CorrectiveAction late = new CorrectiveAction("E1110", LocalDate.parse("2026-03-01"), "E1109");
    RecordFinding past =
        new RecordFinding(
            List.of(), null, null, List.of("bj-logistics"), List.of(), "a", "b", late, null);
    assertThat(refusal(complaint, past).code()).isEqualTo("due-in-the-past");
  }

  @Test
  @Clause({"R1-C5", "R1-T02"})
  void aStoresReasonNeedsAStore() {
    Complaint without =
        SampleCase.complaint()
            .with(SampleCase.complaint().registration().corrected(new ReasonCode("R1-T23"), null));
    assertThat(refusal(without, new CorrectReason("R1-T02", null, "x")).code())
        .isEqualTo("store-missing");
    assertThat(
            done(without, new CorrectReason("R1-T02", "bj-zgc", "x"))
                .state()
                .registration()
                .store())
        .isEqualTo(new StoreCode("bj-zgc"));
  }

  @Test
  @Clause({"R1-W1", "R1-W2"})
  void praiseKeepsItsFormAndWhomItIsAbout() {
    RecordPraise banner = new RecordPraise(null, PraiseForm.BANNER, null, "E1107", "又快又好");
    Verdict.Done<Complaint, ComplaintStatus> done = done(SampleCase.complaint(), banner);
    assertThat(events(done))
        .containsExactly(
            new CustomerPraised(
                true,
                PraiseForm.BANNER,
                new DepartmentCode("bj-logistics"),
                new PersonId("E1107"),
                SampleCase.NOW,
                SampleCase.AGENT));
    assertThat(done.state().history().getLast().facts())
        .containsEntry("form", "BANNER")
        .containsEntry("person", "E1107");
    RecordPraise call = new RecordPraise(null, PraiseForm.CALL, null, null, "谢谢");
    assertThat(((CustomerPraised) events(done(SampleCase.complaint(), call)).getFirst()).written())
        .isFalse();
    assertThat(
            refusal(SampleCase.complaint(), new RecordPraise(null, null, null, null, "x")).code())
        .isEqualTo("form-missing");
    assertThat(
            refusal(
                    SampleCase.complaint(),
                    new RecordPraise(true, null, "bj-logistics", "E1110", "x"))
                .code())
        .isEqualTo("person-unknown");
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
