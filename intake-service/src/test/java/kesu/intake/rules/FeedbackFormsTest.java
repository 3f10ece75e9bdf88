package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kesu.defaults.decisions.Overflow;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.Outgoing;
import kesu.events.ReportSent;
import kesu.intake.rules.ComplaintCommand.CloseComplaint;
import kesu.intake.rules.ComplaintCommand.RecordFinding;
import kesu.intake.rules.ComplaintCommand.RecordFollowUp;
import kesu.intake.rules.FormCommand.FillForm;
import kesu.intake.rules.FormCommand.SendReport;
import kesu.intake.rules.FormCommand.SignForm;
import kesu.intake.rules.ReportingCommand.HandDownToStore;
import kesu.intake.rules.ReportingCommand.ReturnFormToBranch;
import kesu.local.testbed.SampleStaff;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.FormField;
import kesu.rulebooks.FormStage;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ReportLevel;
import kesu.terms.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Clause({"R1-FM1", "R1-C10"})
class FeedbackFormsTest {
  private static final FillForm OPINION =
      new FillForm(null, Map.of(FormField.GENERAL_MANAGER_OPINION, List.of("同意方案")));
  private static final FillForm PLAN =
      new FillForm(null, Map.of(FormField.PLAN, List.of("今日补送", "上门致歉")));

  @Test
  void aFieldIsFilledPointByPointByThePostThatOwesItAndKeptInAVersion() {
    Complaint complaint = done(SampleCase.complaint(), PLAN, SampleStaff.LOGISTICS).state();

    assertThat(texts(complaint, FormField.PLAN)).containsExactly("今日补送", "上门致歉");
    FormVersion version = complaint.feedback().recent(1).orElseThrow();
    assertThat(version.action()).isEqualTo(FormVersion.Action.FILLED);
    assertThat(version.changed()).containsExactly(FormField.PLAN);
    assertThat(version.fields().get(FormField.PLAN))
        .isEqualTo(
            FormEntry.written(List.of("今日补送", "上门致歉"), SampleStaff.LOGISTICS, SampleCase.NOW));
    assertThat(version.fields()).containsKeys(FormField.BRANCH, FormField.CUSTOMER_NAME);
  }

  @Test
  @Clause("R1-C6")
  void aFieldOwedByOthersIsRefusedWithThePostsThatOweIt() {
    Refusal refusal = refusal(SampleCase.complaint(), OPINION, SampleStaff.AGENT);

    assertThat(refusal.code()).isEqualTo("form-field-owed-by-others");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refusal.accepted()).containsExactly("branch-general-manager");
    assertThat(refusal.words().zh()).contains("分部总经理意见", "branch-general-manager");
  }

  @ParameterizedTest
  @EnumSource(
      value = FormField.class,
      names = {"BRANCH", "CHANNEL", "CUSTOMER_NAME", "SOLVED_ON"})
  void whatFollowsFromTheCaseIsNotFilledInByHand(FormField field) {
    FillForm filling = new FillForm(null, Map.of(field, List.of("另写")));
    assertThat(
            refusal(SampleCase.complaint(), filling, SampleStaff.CUSTOMER_SERVICE_MANAGER).code())
        .isEqualTo("form-field-follows-from-the-case");
  }

  @Test
  void aSignatureIsGivenInPersonAndFallsWhenTheFormChanges() {
    SignForm sign = new SignForm(FormField.MANAGER_SIGNATURE);
    FillForm forged = new FillForm(null, Map.of(FormField.MANAGER_SIGNATURE, List.of("E1109")));
    Actor manager = SampleStaff.CUSTOMER_SERVICE_MANAGER;

    assertThat(refusal(SampleCase.complaint(), forged, manager).code())
        .isEqualTo("form-field-is-signed");
    assertThat(refusal(SampleCase.complaint(), sign, SampleStaff.AGENT).code())
        .isEqualTo("form-field-owed-by-others");
    assertThat(refusal(SampleCase.complaint(), new SignForm(FormField.PLAN), manager).code())
        .isEqualTo("form-field-is-filled-in");
    Complaint signed = done(SampleCase.complaint(), sign, manager).state();
    assertThat(texts(signed, FormField.MANAGER_SIGNATURE))
        .containsExactly("客服经理 E1109", "2026-03-02 09:30");
    Complaint changed = done(signed, PLAN, SampleStaff.LOGISTICS).state();
    assertThat(texts(changed, FormField.MANAGER_SIGNATURE)).isEmpty();
    assertThat(changed.feedback().recent(1).orElseThrow().fields())
        .containsKey(FormField.MANAGER_SIGNATURE);
  }

  @Test
  void whoeverFillsInAnOldVersionIsAskedToLookAtTheLatest() {
    Complaint second = done(SampleCase.complaint(), PLAN, SampleStaff.LOGISTICS).state();
    FillForm old = new FillForm(0, OPINION.fields());

    assertThat(refusal(second, old, SampleStaff.GENERAL_MANAGER).code())
        .isEqualTo("form-changed-meanwhile");
    FillForm latest = new FillForm(1, OPINION.fields());
    assertThat(done(second, latest, SampleStaff.GENERAL_MANAGER).answer().formVersion())
        .isEqualTo(2);
  }

  @Test
  @Clause({"R1-D2a", "R1-C6"})
  void theFormGoesUpWithItsContentAndTheEventNamesItsVersionOnly() {
    Complaint filled = done(SampleCase.complaint(), PLAN, SampleStaff.LOGISTICS).state();

    var sent =
        done(filled, new SendReport(ReportLevel.HEAD_OFFICE, "派车单回传", "同意方案"), SampleStaff.AGENT);

    assertThat(sent.events())
        .extracting(Outgoing::event)
        .containsExactly(
            new ReportSent(ReportLevel.HEAD_OFFICE, 2, SampleCase.NOW, SampleStaff.AGENT));
    FormVersion version = sent.state().feedback().recent(2).orElseThrow();
    assertThat(version.level()).isEqualTo(ReportLevel.HEAD_OFFICE);
    assertThat(version.fields().get(FormField.PLAN)).isNotNull();
    assertThat(version.missing())
        .contains(FormField.MANAGER_SIGNATURE, FormField.HANDLER_SIGNATURE)
        .doesNotContain(
            FormField.PLAN,
            FormField.SOLVED_ON,
            FormField.CORRECTIVE_OPINION,
            FormField.GENERAL_MANAGER_OPINION);
    assertThat(texts(sent.state(), FormField.CORRECTIVE_OPINION)).containsExactly("派车单回传");
    assertThat(texts(sent.state(), FormField.GENERAL_MANAGER_OPINION)).containsExactly("同意方案");
    FeedbackForm.Archived archived = sent.state().feedback().archived();
    assertThat(archived).isNotNull();
    assertThat(archived.version()).isEqualTo(2);
    assertThat(archived.solved()).isFalse();
    assertThat(sent.events().toString()).doesNotContain("王小测", "补送", "同意");
  }

  @Test
  @Clause({"R1-D3", "R1-D13"})
  void whatStoreAndBranchReturnStandsOnTheForm() {
    Complaint handedDown =
        done(SampleCase.complaint(), new HandDownToStore("bj-zgc", null), SampleStaff.AGENT)
            .state();
    Complaint returned =
        done(handedDown, new ReturnFormToBranch("李工", "换新", null), SampleStaff.STORE_HEAD).state();
    assertThat(texts(returned, FormField.HANDLER)).containsExactly("李工");
    assertThat(texts(returned, FormField.PLAN)).containsExactly("换新");
  }

  @Test
  @Clause({"R1-C5", "R1-C6"})
  void afterClosingEveryFieldIsFilledByTheCaseOrByWhoOwesIt() {
    Complaint complaint = SampleCase.at(FollowUpAnswer.NOT_ASKED, AssignmentStage.REPORTED);
    Actor agent = SampleStaff.AGENT;
    Actor manager = SampleStaff.CUSTOMER_SERVICE_MANAGER;
    complaint =
        done(complaint, new RecordFollowUp(true, true, true, false, "补送", "已送到", null), agent)
            .state();
    complaint = done(complaint, new CloseComplaint(null), agent).state();
    complaint =
        done(
                complaint,
                new RecordFinding(
                    List.of(), null, null, List.of(), List.of(), "交接不清", "加一次核对", null, "部门内教育一次"),
                manager)
            .state();
    complaint =
        done(
                complaint,
                new FillForm(
                    null,
                    Map.of(
                        FormField.CUSTOMER_ADDRESS, List.of("虚构路 1 号"),
                        FormField.GOODS, List.of("冰箱"),
                        FormField.HANDLER, List.of("E1107"))),
                agent)
            .state();
    complaint = done(complaint, PLAN, SampleStaff.LOGISTICS).state();
    complaint =
        done(complaint, new FillForm(null, Map.of(FormField.PENALTIES, List.of("无"))), manager)
            .state();
    complaint = done(complaint, OPINION, SampleStaff.GENERAL_MANAGER).state();
    complaint = done(complaint, new SignForm(FormField.MANAGER_SIGNATURE), manager).state();
    assertThat(missing(complaint)).containsExactly(FormField.HANDLER_SIGNATURE);
    complaint =
        done(complaint, new SignForm(FormField.HANDLER_SIGNATURE), SampleStaff.LOGISTICS).state();

    assertThat(missing(complaint)).isEmpty();
    assertThat(texts(complaint, FormField.CUSTOMER_REACTION))
        .containsExactly("接受，满意，2026-03-02 09:30", "补送", "已送到");
    assertThat(texts(complaint, FormField.INTERNAL_RESULT)).containsExactly("部门内教育一次");
    assertThat(texts(complaint, FormField.CORRECTIVE_OPINION)).containsExactly("加一次核对");
    assertThat(texts(complaint, FormField.SOLVED_ON)).containsExactly("2026-03-02 09:30");
    Complaint sent = done(complaint, new SendReport(ReportLevel.HEAD_OFFICE), agent).state();
    assertThat(sent.feedback().archived())
        .isNotNull()
        .matches(FeedbackForm.Archived::solved)
        .matches(archived -> archived.missing().isEmpty());
  }

  @Test
  void decidedPenaltiesAreListedUntilTheyAreReversed() {
    Entry decided =
        Entry.of(SampleCase.NOW, EntryKind.PENALTY_DECIDED, SampleStaff.GENERAL_MANAGER)
            .fact("penalty", "c1-1")
            .fact("clause", "R1-T23")
            .fact("person", "E1106")
            .fact("post", "logistics-manager")
            .fact("outcome", "IMPOSED")
            .fact("measure", "STATEMENT_OF_REASONS");
    Complaint complaint = SampleCase.complaint().with(decided);

    assertThat(texts(complaint, FormField.PENALTIES)).containsExactly("E1106，物流经理，R1-T23，提交理由书");
    Entry reversed =
        Entry.of(SampleCase.NOW, EntryKind.PENALTY_REVERSED, null).fact("penalty", "c1-1");
    assertThat(texts(complaint.with(reversed), FormField.PENALTIES)).isEmpty();
  }

  @Test
  void onlyTheLatestVersionsAndWhatTheFormShowsStayInTheDocument() {
    Complaint complaint =
        done(
                SampleCase.at(FollowUpAnswer.NOT_ASKED, AssignmentStage.REPORTED),
                new RecordFollowUp(true, true, true, false, "补送", null, null),
                SampleStaff.AGENT)
            .state();
    for (int i = 0; i < 120; i++) {
      complaint = done(complaint, PLAN, SampleStaff.LOGISTICS).state();
    }

    Overflow<Complaint> bounded = CaseBounds.bound(complaint, complaint);

    assertThat(bounded.kept().feedback().versions()).hasSize(1);
    assertThat(bounded.moved())
        .extracting(Overflow.Element::list)
        .contains(Complaint.FORM_VERSIONS, Complaint.HISTORY);
    assertThat(texts(bounded.kept(), FormField.CUSTOMER_REACTION)).contains("补送");
  }

  @Test
  void theCustomerIsShownToWhoMustCallOrVisitAndMaskedForOthers() {
    Complaint complaint = SampleCase.at(FollowUpAnswer.NOT_ASKED, AssignmentStage.ACCEPTED);

    for (Actor seeing :
        Set.of(
            SampleStaff.AGENT,
            SampleStaff.STORE_HEAD,
            SampleStaff.HEAD_OFFICE,
            SampleStaff.LOGISTICS)) {
      assertThat(mayContact(complaint, seeing)).as(seeing.toString()).isTrue();
    }
    for (Actor others :
        Set.of(
            SampleStaff.AUDITOR,
            SampleStaff.PURCHASING,
            SampleStaff.OTHER_STORE_HEAD,
            SampleStaff.SHANGHAI_AGENT,
            SampleStaff.actor("E9", "customer-service-agent", "nowhere"))) {
      assertThat(mayContact(complaint, others)).as(others.toString()).isFalse();
    }
    assertThat(masked(FormField.CUSTOMER_NAME, "王小测")).isEqualTo("王***");
    assertThat(masked(FormField.CUSTOMER_TELEPHONE, "010-51234567")).isEqualTo("***4567");
    assertThat(masked(FormField.CUSTOMER_ADDRESS, "虚构路 1 号")).isEqualTo("***");
    assertThat(masked(FormField.GOODS, "冰箱")).isEqualTo("冰箱");
    assertThat(masked(FormField.SUBJECT, "王小测（01051234567、010-51234567）住虚构路 1 号，要求退货"))
        .isEqualTo("王***（***4567、***4567）住***，要求退货");
  }

  private static boolean mayContact(Complaint complaint, Actor actor) {
    return SampleCase.ORGANISATION
        .department(actor.department())
        .filter(
            own ->
                SampleCase.R1
                    .permissions()
                    .allows("see-customer", actor.post(), own, complaint.owners()))
        .isPresent();
  }

  private static String masked(FormField field, String words) {
    Customer customer = new Customer("王小测", "010-51234567", "虚构路 1 号");
    return Masked.lines(field, List.of(new Text(words, words)), customer).getFirst().zh();
  }

  private static List<String> texts(Complaint complaint, FormField field) {
    FormEntry entry = contents(complaint).get(field);
    return entry == null ? List.of() : entry.lines().stream().map(Text::zh).toList();
  }

  private static List<FormField> missing(Complaint complaint) {
    return FormContents.missing(contents(complaint), FormStage.ARCHIVE, SampleCase.R1);
  }

  private static Map<FormField, FormEntry> contents(Complaint complaint) {
    return FormContents.of(complaint, SampleCase.R1, SampleCase.ORGANISATION);
  }

  private static Verdict<Complaint, ComplaintStatus> decide(
      Complaint complaint, ComplaintCommand command, Actor by) {
    return ComplaintDecider.decide(
        complaint, command, by, SampleCase.R1, SampleCase.ORGANISATION, SampleCase.NOW);
  }

  private static Verdict.Done<Complaint, ComplaintStatus> done(
      Complaint complaint, ComplaintCommand command, Actor by) {
    if (decide(complaint, command, by) instanceof Verdict.Done<Complaint, ComplaintStatus> done) {
      return done;
    }
    throw new AssertionError(decide(complaint, command, by));
  }

  private static Refusal refusal(Complaint complaint, ComplaintCommand command, Actor by) {
    if (decide(complaint, command, by)
        instanceof Verdict.Refused<Complaint, ComplaintStatus>(Refusal refusal)) {
      return refusal;
    }
    throw new AssertionError(command + " is not refused");
  }
}
