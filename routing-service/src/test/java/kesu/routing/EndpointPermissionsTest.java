package kesu.routing;

import kesu.local.testbed.EndpointPermissionTests;
import kesu.local.testbed.EndpointPermissions;
import kesu.local.testbed.SampleComplaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every endpoint asks the table of permissions, and refuses whoever it does not grant. */
class EndpointPermissionsTest extends RoutingTest implements EndpointPermissionTests {
  private static final String ACTIONS =
      """
      assignment.handOver reassign
      assignment.accept accept
      assignment.refuse refuse
      assignment.progress report-progress
      assignment.result report-result
      assignment.withdraw reassign
      assignment.list read
      assignment.one read
      assignment.explainOne read
      assignment.explain read
      organisation.show read
      """;

  @Override
  public EndpointPermissions endpoints() {
    return new EndpointPermissions(api, ACTIONS, time.instant());
  }

  @Test
  void thePeopleOfAnotherBranchAreRefusedWhatTheyMayDoInTheirOwn(TestReporter reporter) {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    int refused =
        endpoints()
            .assertOtherBranchesAreRefused(
                complaint.assignment(1).value(),
                operation -> !operation.equals("assignment.handOver"));
    reporter.publishEntry("refused: " + refused);
  }
}
