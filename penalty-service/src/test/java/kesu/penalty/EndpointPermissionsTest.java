package kesu.penalty;

import kesu.local.testbed.EndpointPermissionTests;
import kesu.local.testbed.EndpointPermissions;
import kesu.local.testbed.SampleComplaint;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every endpoint asks the table of permissions, and refuses whoever it does not grant. */
class EndpointPermissionsTest extends PenaltyServiceTest implements EndpointPermissionTests {
  private static final String ACTIONS =
      """
      penalty.list read
      penalty.export read
      penalty.one read
      penalty.why read
      penalty.whyAll read
      penalty.propose propose-penalty
      penalty.decide decide-penalty
      penalty.appeal appeal
      penaltyDocument.list read
      penaltyDocument.one read
      penaltyDocument.text read
      proposedReward.list read
      proposedReward.propose propose-reward
      proposedReward.decide decide-reward
      reward.list read
      ledger.page audit
      ledger.sums audit
      ledger.export audit
      ledger.verification audit
      """;

  @Override
  public EndpointPermissions endpoints() {
    return new EndpointPermissions(api, ACTIONS, clock.instant());
  }

  @Test
  void thePeopleOfAnotherBranchAreRefusedWhatTheyMayDoInTheirOwn(TestReporter reporter) {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, complaint.closed(CLOSED));
    String penalty = awaitPenalties(complaint, 1).getFirst().path("id").asString();
    int refused =
        endpoints()
            .assertOtherBranchesAreRefused(penalty, operation -> operation.endsWith(".decide"));
    reporter.publishEntry("refused: " + refused);
  }
}
