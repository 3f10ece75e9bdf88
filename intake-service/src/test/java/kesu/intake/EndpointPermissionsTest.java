package kesu.intake;

import kesu.local.testbed.EndpointPermissionTests;
import kesu.local.testbed.EndpointPermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every endpoint asks the table of permissions, and refuses whoever it does not grant. */
class EndpointPermissionsTest extends IntakeServiceTest implements EndpointPermissionTests {
  private static final String ACTIONS =
      """
      complaint.register register
      complaint.list read
      complaint.one read
      complaint.timeline read
      complaint.caseFile read
      complaint.why read
      complaintCommand.contact record-contact
      complaintCommand.promise record-promise
      complaintCommand.harm record-harm
      complaintCommand.fact record-fact
      complaintCommand.report send-report
      complaintCommand.followUp record-follow-up
      complaintCommand.finding record-finding
      complaintCommand.reason correct-reason
      complaintCommand.praise record-praise
      complaintCommand.close close
      complaintCommand.reopen reopen
      incident.one read
      incident.report report-urgently
      incident.presence record-presence
      incident.take carry-out-task
      incident.consent give-consent
      incident.complete carry-out-task
      incident.waive carry-out-task
      incident.propose propose-plan
      incident.decide decide-plan
      incident.claim record-claim
      formArchive.archive read-archive
      reporting.tellSuperior tell-superior
      reporting.handDown hand-down-to-store
      reporting.returnFormToBranch return-form-to-branch
      reporting.returnFormToHeadOffice return-form-to-head-office
      reporting.reportStoreResult report-store-result
      reporting.askForHelp ask-for-help
      reporting.decideHelp decide-help
      reporting.askOpinion ask-opinion
      reporting.passOnOpinion pass-on-opinion
      reporting.giveOpinion give-opinion
      reporting.reportInclination report-inclination
      reporting.markCaseStudy mark-case-study
      form.form read
      form.versions read
      form.fill fill-form
      form.sign fill-form
      form.page read
      form.pdf read
      form.docx read
      evidence.list read-evidence
      evidence.attach attach-evidence
      evidence.begin attach-evidence
      evidence.receive attach-evidence
      evidence.content read-evidence
      press.talks read
      press.journalists record-journalists
      press.talk record-press-talk
      repeat.judge record-fact
      """;

  @Override
  public EndpointPermissions endpoints() {
    return new EndpointPermissions(api, ACTIONS, clock.instant());
  }

  @Test
  void thePeopleOfAnotherBranchAreRefusedWhatTheyMayDoInTheirOwn(TestReporter reporter) {
    int refused = endpoints().assertOtherBranchesAreRefused(registered(), operation -> true);
    reporter.publishEntry("refused: " + refused);
  }
}
