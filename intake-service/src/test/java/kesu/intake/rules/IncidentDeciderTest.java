package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.IncidentStepTaken;
import kesu.intake.rules.ComplaintCommand.RecordFact;
import kesu.intake.rules.IncidentCommand.CompleteTask;
import kesu.intake.rules.IncidentCommand.ConsentToTask;
import kesu.intake.rules.IncidentCommand.DecidePlan;
import kesu.intake.rules.IncidentCommand.ProposePlan;
import kesu.intake.rules.IncidentCommand.RecordClaimStep;
import kesu.intake.rules.IncidentCommand.RecordPresence;
import kesu.intake.rules.IncidentCommand.ReportUrgently;
import kesu.intake.rules.IncidentCommand.TakeTask;
import kesu.intake.rules.IncidentCommand.WaiveTask;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import kesu.terms.IncidentStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentDeciderTest {
  private static final Instant NOW = SampleCase.NOW;
  private static final Instant HAPPENED = NOW.minus(Duration.ofMinutes(10));
  private static final Actor STORE_HEAD = SampleStaff.STORE_HEAD;
  private static final Actor ADMINISTRATION = SampleStaff.STORE_ADMINISTRATION_MANAGER;
  private static final Map<String, String> TO_HOSPITAL =
      Map.of(
          "CONSENT_OF_INJURED", "true",
          "CONSENT_BY", "伤者本人",
          "CONSENT_AT", HAPPENED.toString(),
          "AMBULANCE_CANNOT_COME", "true",
          "NEAREST_LARGE_HOSPITAL", "true",
          "NO_PRIVATE_HOSPITAL", "true",
          "HOSPITAL", "样例第一医院",
          "ESCORTED_IN_PERSON", "true");

  private static Complaint incident(String kind) {
    return SampleCase.registered(
            SampleCase.asked(Set.of(), SampleCase.incident(kind, HAPPENED)), null)
        .state();
  }

  private static Verdict<Complaint, IncidentStatus> decide(
      Complaint complaint, IncidentCommand command, Actor by) {
    return IncidentDecider.decide(
        complaint, command, by, SampleCase.R1, SampleCase.ORGANISATION, NOW);
  }

  private static Complaint done(Complaint complaint, IncidentCommand command, Actor by) {
    Verdict<Complaint, IncidentStatus> verdict = decide(complaint, command, by);
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    Verdict.Done<Complaint, IncidentStatus> done =
        (Verdict.Done<Complaint, IncidentStatus>) verdict;
    assertThat(done.events())
        .singleElement()
        .satisfies(
            outgoing ->
                assertThat(((IncidentStepTaken) outgoing.event()).step())
                    .isEqualTo(done.answer().step()));
    return done.state();
  }

  private static String refused(Complaint complaint, IncidentCommand command, Actor by) {
    Verdict<Complaint, IncidentStatus> verdict = decide(complaint, command, by);
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    Refusal refusal = ((Verdict.Refused<Complaint, IncidentStatus>) verdict).refusal();
    assertThat(refusal.words().zh()).containsPattern("\\p{IsHan}");
    return refusal.field() == null ? refusal.code() : refusal.code() + " " + refusal.field();
  }

  private static IncidentTask task(Complaint complaint, String code) {
    return Objects.requireNonNull(complaint.incident()).task(code).orElseThrow();
  }

  private static Map<String, String> with(Map<String, String> all, String code, String answer) {
    Map<String, String> changed = new TreeMap<>(all);
    changed.put(code, answer);
    return changed;
  }

  private static CompleteTask complete(String task, Map<String, String> answers) {
    return new CompleteTask(task, answers, null);
  }

  @ParameterizedTest
  @CsvSource({
    "control-scene, R1-O11, store-head",
    "lead-store-group, R1-O12, store-head",
    "care-for-injured, R1-O13, store-administration-manager",
    "film-scene, R1-O14, store-administration-manager",
    "take-to-hospital, R1-O16, store-administration-manager",
    "keep-shop-running, R1-O18, store-business-manager",
    "emergency-money, R1-O19, chief-accountant",
    "guard-handlers, R1-O20, store-security-leader",
    "supply-insurer, R1-O25, store-head",
    "lead-branch-group, R1-O31, branch-general-manager",
    "plan-at-scene, R1-O32, customer-service-manager",
    "propose-incentives, R1-O33, administration-manager",
    "allot-resources, R1-O34, administration-manager",
    "track-solution, R1-O35, customer-service-manager",
    "meet-media, R1-O36, advertising-manager",
    "send-guards, R1-O37, security-manager",
    "allot-goods, R1-O38, purchasing-manager",
    "allot-delivery, R1-O39, logistics-manager"
  })
  @Clause({
    "R1-O10", "R1-O11", "R1-O12", "R1-O13", "R1-O14", "R1-O16", "R1-O18", "R1-O19", "R1-O20",
    "R1-O25", "R1-O31", "R1-O32", "R1-O33", "R1-O34", "R1-O35", "R1-O36", "R1-O37", "R1-O38",
    "R1-O39"
  })
  void anIncidentOpensBothGroupsWithTheDutiesOfEachPost(String task, String clause, String post) {
    IncidentTask found = task(incident("CUSTOMER_INJURED"), task);
    assertThat(found.state()).isEqualTo(IncidentTask.State.OPEN);
    assertThat(found.posts()).extracting(each -> each.value()).contains(post);
    assertThat(SampleCase.R1.incidents().task(task).orElseThrow().clause()).hasToString(clause);
  }

  @Test
  @Clause({"R1-O12", "R1-O20"})
  void aTaskIsTakenAndDoneByItsPostOrTheHeadOfItsGroupOnce() {
    Complaint complaint = incident("CRIME");
    TakeTask take = new TakeTask("guard-handlers", null);
    assertThat(refused(complaint, take, ADMINISTRATION)).isEqualTo("task-of-another-post");
    assertThat(refused(complaint, take, SampleStaff.OTHER_STORE_HEAD))
        .isEqualTo("task-of-another-post");
    Complaint taken = done(complaint, take, SampleStaff.SECURITY_LEADER);
    assertThat(task(taken, "guard-handlers").state()).isEqualTo(IncidentTask.State.TAKEN);
    assertThat(refused(taken, take, STORE_HEAD)).isEqualTo("task-taken");
    Complaint over = done(taken, complete("guard-handlers", Map.of()), STORE_HEAD);
    assertThat(task(over, "guard-handlers").steps())
        .extracting(step -> step.step() + " " + step.by().person())
        .containsExactly("TASK_TAKEN E1204", "TASK_DONE E1201");
    assertThat(refused(over, complete("guard-handlers", Map.of()), STORE_HEAD))
        .isEqualTo("task-over");
    assertThat(refused(over, new TakeTask("nothing", null), STORE_HEAD)).isEqualTo("task-unknown");
    Complaint waived = done(over, new WaiveTask("restrain", "无人肇事"), STORE_HEAD);
    assertThat(task(waived, "restrain").state()).isEqualTo(IncidentTask.State.NOT_NEEDED);
  }

  @ParameterizedTest
  @CsvSource({
    "CONSENT_OF_INJURED, false, condition-unmet answers.CONSENT_OF_INJURED",
    "AMBULANCE_CANNOT_COME, false, condition-unmet answers.AMBULANCE_CANNOT_COME",
    "NO_PRIVATE_HOSPITAL, false, condition-unmet answers.NO_PRIVATE_HOSPITAL",
    "ESCORTED_IN_PERSON, false, condition-unmet answers.ESCORTED_IN_PERSON",
    "NEAREST_LARGE_HOSPITAL, '', condition-unanswered answers.NEAREST_LARGE_HOSPITAL",
    "CONSENT_BY, ' ', condition-unanswered answers.CONSENT_BY",
    "CONSENT_AT, yesterday, condition-unanswered answers.CONSENT_AT",
    "CONSENT_AT, 2026-03-01T00:00:00Z, condition-unanswered answers.CONSENT_AT",
    "CAR, true, answer-not-asked answers.CAR"
  })
  @Clause("R1-O16")
  void nobodyIsTakenToHospitalWithoutConsentOrWhenAnAmbulanceCanComeOrToAPrivateOne(
      String condition, String answer, String refusal) {
    assertThat(
            refused(
                incident("CUSTOMER_INJURED"),
                complete("take-to-hospital", with(TO_HOSPITAL, condition, answer)),
                ADMINISTRATION))
        .isEqualTo(refusal);
  }

  @Test
  @Clause("R1-O16")
  void theAnswersAreKept() {
    Complaint done =
        done(
            incident("CUSTOMER_INJURED"),
            complete("take-to-hospital", TO_HOSPITAL),
            ADMINISTRATION);
    assertThat(task(done, "take-to-hospital").answers()).isEqualTo(TO_HOSPITAL);
    assertThat(task(done, "take-to-hospital")).asString().doesNotContain("医院", "伤者");
  }

  @Test
  @Clause("R1-O17")
  void aWitnessIsNoEmployeeAndGivesAWrittenStatement() {
    Map<String, String> witness =
        Map.of(
            "WITNESS_IS_NO_EMPLOYEE", "true",
            "WITNESS_NAME", "路人甲",
            "WITNESS_TELEPHONE", "13900000001",
            "WRITTEN_STATEMENT", "true");
    Complaint complaint = incident("CRIME");
    for (String condition : List.of("WITNESS_IS_NO_EMPLOYEE", "WRITTEN_STATEMENT")) {
      assertThat(
              refused(
                  complaint,
                  complete("hold-witness", with(witness, condition, "false")),
                  ADMINISTRATION))
          .isEqualTo("condition-unmet answers." + condition);
    }
    done(complaint, complete("hold-witness", witness), ADMINISTRATION);
  }

  @Test
  @Clause("R1-O15")
  void theCheckOfTheCameraIsKeptEvenIfItFails() {
    Map<String, String> check =
        Map.of(
            "CAMERA_READY", "false", "CAMERA_STAFF_SKILLED", "true", "CAMERA_WITHIN_REACH", "true");
    Complaint done = done(incident("CRIME"), complete("check-camera", check), ADMINISTRATION);
    assertThat(task(done, "check-camera").answers()).containsEntry("CAMERA_READY", "false");
    assertThat(refused(incident("CRIME"), complete("check-camera", Map.of()), ADMINISTRATION))
        .isEqualTo("condition-unanswered answers.CAMERA_READY");
  }

  @Test
  @Clause("R1-O19")
  void emergencyMoneyNeedsTheConsentOfTheHeadOfTheBranchGroup() {
    Complaint complaint = incident("CUSTOMER_INJURED");
    CompleteTask pay = complete("emergency-money", Map.of());
    ConsentToTask consent = new ConsentToTask("emergency-money", "同意 2000 元");
    assertThat(refused(complaint, pay, SampleStaff.CHIEF_ACCOUNTANT)).isEqualTo("consent-missing");
    assertThat(refused(complaint, consent, STORE_HEAD)).isEqualTo("consent-not-asked");
    assertThat(refused(complaint, consent, SampleStaff.SHANGHAI_GENERAL_MANAGER))
        .isEqualTo("consent-not-asked");
    Complaint consented = done(complaint, consent, SampleStaff.GENERAL_MANAGER);
    done(consented, pay, SampleStaff.CHIEF_ACCOUNTANT);
  }

  @Test
  @Clause("R1-O21")
  void troublemakersAreRestrainedOnlyWithPermissionOfHeadAndExecutiveDeputyBeforeThePoliceCome() {
    Complaint complaint = incident("SECURITY_DISPUTE");
    CompleteTask restrain = complete("restrain", Map.of("POLICE_NOT_YET_THERE", "true"));
    ConsentToTask permit = new ConsentToTask("restrain", null);
    Complaint byHead = done(complaint, permit, STORE_HEAD);
    assertThat(refused(byHead, restrain, SampleStaff.SECURITY_LEADER)).isEqualTo("consent-missing");
    Complaint byBoth = done(byHead, permit, ADMINISTRATION);
    assertThat(
            refused(
                byBoth,
                complete("restrain", Map.of("POLICE_NOT_YET_THERE", "false")),
                SampleStaff.SECURITY_LEADER))
        .isEqualTo("condition-unmet answers.POLICE_NOT_YET_THERE");
    done(byBoth, restrain, SampleStaff.SECURITY_LEADER);
  }

  @Test
  @Clause("R1-O22")
  void defenceIsAllowedOnlyWhenAttackedAfterAWarning() {
    Map<String, String> defence =
        Map.of(
            "ATTACKED_WITH_IMPLEMENT",
            "true",
            "WARNING_IGNORED",
            "true",
            "DEFENCE_LIMITED",
            "true");
    Complaint complaint = incident("CRIME");
    for (String condition : defence.keySet()) {
      assertThat(
              refused(
                  complaint,
                  complete("defend", with(defence, condition, "false")),
                  SampleStaff.SECURITY_LEADER))
          .isEqualTo("condition-unmet answers." + condition);
    }
    done(complaint, complete("defend", defence), SampleStaff.SECURITY_LEADER);
  }

  @Test
  @Clause({"R1-O11", "R1-D19"})
  void theStoreHeadReportsUrgentlyAndWhoeverIsAtTheSceneIsRecorded() {
    Complaint complaint = incident("CRIME");
    ReportUrgently report = new ReportUrgently("已控制");
    assertThat(refused(complaint, report, SampleStaff.OTHER_STORE_HEAD))
        .isEqualTo("not-of-the-group");
    Complaint reported = done(complaint, report, STORE_HEAD);
    assertThat(refused(reported, new RecordPresence(NOW.plusSeconds(1), null), STORE_HEAD))
        .isEqualTo("instant-out-of-range since");
    assertThat(refused(reported, new RecordPresence(HAPPENED.minusSeconds(1), null), STORE_HEAD))
        .isEqualTo("instant-out-of-range since");
    Complaint present = done(reported, new RecordPresence(HAPPENED, null), STORE_HEAD);
    assertThat(Objects.requireNonNull(present.incident()).steps(IncidentStep.AT_SCENE))
        .singleElement()
        .satisfies(step -> assertThat(step.at()).isEqualTo(HAPPENED));
  }

  @Test
  @Clause("R1-O32")
  void aPlanIsDecidedByTheHeadOfTheBranchGroupBeforeTheNextIsProposed() {
    Complaint complaint = incident("CRIME");
    ProposePlan plan = new ProposePlan("先封锁二楼，再联系家属");
    DecidePlan no = new DecidePlan(false, "不封锁");
    assertThat(refused(complaint, no, SampleStaff.GENERAL_MANAGER)).isEqualTo("no-plan-to-decide");
    Complaint proposed = done(complaint, plan, SampleStaff.CUSTOMER_SERVICE_MANAGER);
    assertThat(refused(proposed, plan, SampleStaff.ADMINISTRATION_MANAGER))
        .isEqualTo("plan-undecided");
    assertThat(refused(proposed, no, SampleStaff.SHANGHAI_GENERAL_MANAGER))
        .isEqualTo("not-of-the-group");
    Complaint rejected = done(proposed, no, SampleStaff.GENERAL_MANAGER);
    Complaint again = done(rejected, plan, SampleStaff.ADMINISTRATION_MANAGER);
    Complaint approved = done(again, new DecidePlan(true, null), SampleStaff.GENERAL_MANAGER);
    assertThat(Objects.requireNonNull(approved.incident()).plans())
        .extracting(each -> Objects.requireNonNull(each.decision()).step())
        .containsExactly(IncidentStep.PLAN_REJECTED, IncidentStep.PLAN_APPROVED);
  }

  @Test
  @Clause({"R1-D5", "R1-D25", "R1-O24", "R1-O25", "R1-O26"})
  void aLossGoesFromTheStoreToTheInsurerAndItsResultBackToCustomerService() {
    Complaint complaint = incident("CUSTOMER_INJURED");
    RecordClaimStep forward = step(IncidentStep.LOSS_FORWARDED);
    assertThat(refused(complaint, forward, SampleStaff.INSURANCE_OFFICER))
        .isEqualTo("claim-step-early");
    assertThat(refused(complaint, step(IncidentStep.LOSS_REPORTED), SampleStaff.SALES))
        .isEqualTo("claim-step-of-another-post");
    assertThat(refused(complaint, step(IncidentStep.LOSS_REPORTED), SampleStaff.OTHER_STORE_HEAD))
        .isEqualTo("not-of-the-group");
    assertThat(refused(complaint, step(IncidentStep.AT_SCENE), ADMINISTRATION))
        .isEqualTo("no-claim-step step");
    complaint = done(complaint, step(IncidentStep.LOSS_REPORTED), ADMINISTRATION);
    assertThat(refused(complaint, step(IncidentStep.LOSS_REPORTED), ADMINISTRATION))
        .isEqualTo("claim-step-taken");
    complaint = done(complaint, forward, SampleStaff.INSURANCE_OFFICER);
    complaint = done(complaint, step(IncidentStep.INSURER_TOLD), SampleStaff.ASSET_MANAGER);
    complaint = done(complaint, step(IncidentStep.SCENE_INSPECTED), STORE_HEAD);
    complaint = done(complaint, step(IncidentStep.INSURER_DECIDED), SampleStaff.INSURANCE_OFFICER);
    complaint =
        done(complaint, step(IncidentStep.CLAIM_RESULT_TOLD), SampleStaff.INSURANCE_OFFICER);
    assertThat(Objects.requireNonNull(complaint.incident()).steps()).hasSize(6);
  }

  private static RecordClaimStep step(IncidentStep step) {
    return new RecordClaimStep(step, null, null, null);
  }

  @Test
  @Clause("R1-O23")
  void onlyAnAccidentThatHurtAThirdPartyOrCostPropertyIsInsured() {
    for (String kind : List.of("CRIME", "EMPLOYEE_INJURED")) {
      assertThat(refused(incident(kind), step(IncidentStep.LOSS_REPORTED), ADMINISTRATION))
          .isEqualTo("not-insured");
    }
  }

  @Test
  void aComplaintWithoutIncidentOrAClosedOneTakesNoSteps() {
    assertThat(refused(SampleCase.complaint(), new ReportUrgently(null), STORE_HEAD))
        .isEqualTo("no-incident");
    Complaint open = incident("CUSTOMER_INJURED");
    Complaint closed = open.with(open.progress().with(Complaint.State.CLOSED));
    assertThat(refused(closed, new ReportUrgently(null), STORE_HEAD)).isEqualTo("complaint-closed");
    done(closed, step(IncidentStep.LOSS_REPORTED), ADMINISTRATION);
  }

  @Test
  @Clause({"R1-S4", "R1-S9"})
  void anIncidentLearntLaterComesOnceWithKindTimeAndPlace() {
    Complaint complaint = SampleCase.complaint();
    Incident incident = SampleCase.incident("CUSTOMER_INJURED", HAPPENED);
    assertThat(fact(complaint, new RecordFact(FactKind.INCIDENT, null, null)))
        .isEqualTo("field-missing incident");
    assertThat(fact(complaint, new RecordFact(FactKind.OUTSIDE_CHANNEL, incident, null)))
        .isEqualTo("incident-misplaced incident");
    assertThat(fact(incident("CRIME"), new RecordFact(FactKind.INCIDENT, incident, null)))
        .isEqualTo("incident-recorded");
  }

  private static String fact(Complaint complaint, RecordFact fact) {
    Verdict<Complaint, ComplaintStatus> verdict =
        ComplaintDecider.decide(
            complaint, fact, SampleCase.AGENT, SampleCase.R1, SampleCase.ORGANISATION, NOW);
    Refusal refusal = ((Verdict.Refused<Complaint, ComplaintStatus>) verdict).refusal();
    return refusal.field() == null ? refusal.code() : refusal.code() + " " + refusal.field();
  }
}
