package kesu.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kesu.defaults.decisions.Verdict;
import kesu.intake.rules.Admission;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Entry;
import kesu.intake.rules.EntryKind;
import kesu.intake.rules.FeedbackForm;
import kesu.intake.rules.FormEntry;
import kesu.intake.rules.FormVersion;
import kesu.intake.rules.NewComplaint;
import kesu.intake.rules.Registered;
import kesu.intake.rules.RegistrationDecider;
import kesu.intake.web.RegisterComplaintRequest.CustomerRequest;
import kesu.rulebooks.FormField;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.EvidenceKind;
import kesu.terms.FactKind;
import kesu.terms.IncidentStep;
import kesu.terms.PressPartner;
import kesu.terms.ReportLevel;
import kesu.terms.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {
  private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", AT);
  private static final String WORDS = "王小测说";

  static Stream<Record> holders() {
    var customer = new CustomerRequest("王小测", "010-51234567", "虚构路");
    var register =
        new RegisterComplaintRequest(
            "bj",
            null,
            null,
            Channel.WEB,
            "R1-T23",
            customer,
            null,
            null,
            WORDS,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "王小测",
            WORDS,
            null,
            null);
    var contact = new RecordContactRequest(true, AT, WORDS);
    var promise = new RecordPromiseRequest(AT, WORDS);
    var fact =
        new RecordFactRequest(
            FactKind.INCIDENT,
            new IncidentRequest(AT, "CRIME", null, WORDS, null, null, null, null),
            WORDS);
    var evidence = new AttachEvidenceRequest(EvidenceKind.PHOTO, AT, WORDS, null, WORDS);
    var upload = new BeginUploadRequest(WORDS);
    var talk = new RecordPressTalkRequest(PressPartner.EDITORS, false, WORDS, "王小测", null, WORDS);
    var done = new TaskRequests.Done(Map.of("WITNESS_NAME", "王小测"), WORDS);
    var plan = new ProposePlanRequest(WORDS);
    var claim = new RecordClaimStepRequest(IncidentStep.LOSS_REPORTED, null, null, WORDS);
    var followUp = new RecordFollowUpRequest(true, true, true, false, WORDS, WORDS, WORDS);
    var finding =
        new RecordFindingRequest(
            List.of("R1-T36"), null, null, null, null, WORDS, WORDS, null, WORDS);
    var praise = new RecordPraiseRequest(null, true, null, null, WORDS);
    var correction = new CorrectReasonRequest("R1-T30", null, WORDS);
    var closing = new CloseComplaintRequest(WORDS);
    var harm = new RecordHarmRequest(true, null, WORDS);
    var report = new SendReportRequest(ReportLevel.HEAD_OFFICE, WORDS, WORDS);
    var reopening = new ReopenComplaintRequest(WORDS);
    var filling = new FillFormRequest(null, Map.of(FormField.SUBJECT, List.of(WORDS)));
    var entry = new FormEntry(List.of(new Text(WORDS, WORDS)), Actor.SYSTEM, AT);
    var version =
        new FormVersion(
            1,
            AT,
            Actor.SYSTEM,
            FormVersion.Action.FILLED,
            List.of(FormField.SUBJECT),
            null,
            List.of(),
            Map.of(FormField.SUBJECT, entry));
    Admission.Admitted admitted = admitted(register.complaint());
    return Stream.of(
        admitted,
        complaint(admitted),
        customer,
        customer.customer(),
        register,
        register.complaint(),
        register.complaint().form(),
        new Entry(AT, EntryKind.CONTACTED, Actor.SYSTEM, Map.of(), Map.of("note", WORDS)),
        contact,
        contact.command(),
        promise,
        promise.command(),
        fact,
        fact.command(),
        upload,
        evidence,
        evidence.command(),
        talk,
        talk.command(),
        done,
        done.complete("hold-witness"),
        plan,
        plan.command(),
        claim,
        claim.command(),
        followUp,
        followUp.command(),
        finding,
        finding.command(),
        praise,
        praise.command(),
        harm,
        harm.command(),
        report,
        report.command(),
        correction,
        correction.command(),
        closing,
        closing.command(),
        reopening,
        reopening.command(),
        filling,
        filling.command(),
        entry,
        version,
        new FeedbackForm(1, version.fields(), List.of(version), null));
  }

  static Stream<Record> reporting() {
    var told = new TellSuperiorRequest(WORDS);
    var down = new HandDownRequest(HandDownRequest.To.STORE, null, WORDS);
    var fromStore = new ReturnFormToBranchRequest(WORDS, WORDS, WORDS);
    var fromBranch = new ReturnFormToHeadOfficeRequest(WORDS, WORDS, WORDS);
    var result = new ReportStoreResultRequest(AT, WORDS);
    var help = new AskForHelpRequest(WORDS, "bj-logistics", WORDS);
    var decision = new DecideHelpRequest(true, WORDS);
    var asked = new AskOpinionRequest(WORDS, WORDS, WORDS);
    var passed = new PassOnOpinionRequest("ho-operations", WORDS);
    var given = new GiveOpinionRequest(WORDS);
    var inclined = new ReportInclinationRequest(List.of("advertising-manager"), WORDS);
    var study = new MarkCaseStudyRequest(WORDS);
    return Stream.of(
        told,
        told.command(),
        down,
        (Record) down.command(),
        fromStore,
        fromStore.command(),
        fromBranch,
        fromBranch.command(),
        result,
        result.command(),
        help,
        help.command(),
        decision,
        decision.command(1),
        asked,
        asked.command(),
        passed,
        passed.command(1),
        given,
        given.command(1),
        inclined,
        inclined.command(),
        study,
        study.command());
  }

  private static Admission.Admitted admitted(NewComplaint asked) {
    return RegistrationDecider.admit(
                asked, received -> R1, Organisation.sample(R1), Actor.SYSTEM, AT)
            instanceof Admission.Admitted admitted
        ? admitted
        : fail();
  }

  private static Complaint complaint(Admission.Admitted admitted) {
    return RegistrationDecider.register(
                new ComplaintId("c1"), ComplaintNumber.of(26, 1), admitted, "key", null)
            instanceof Verdict.Done<Complaint, Registered> done
        ? done.state()
        : fail();
  }

  @ParameterizedTest
  @MethodSource({"holders", "reporting"})
  void holdersOfPersonalDataDoNotShowItAsText(Record holder) {
    assertThat(holder.toString())
        .startsWith(holder.getClass().getSimpleName())
        .doesNotContain("王小测", "010-5", "虚构路");
  }
}
