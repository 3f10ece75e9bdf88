package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import kesu.local.testbed.EndpointPermissions;
import kesu.local.testbed.SampleComplaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every endpoint asks the table of permissions, and refuses whoever it does not grant. */
class EndpointPermissionsTest extends RoutingTest {
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

  private EndpointPermissions endpoints() {
    return new EndpointPermissions(api, ACTIONS, time.instant());
  }

  @Test
  void aStrangerAndWhoeverDoesNotHoldThePostAreRefusedByEveryEndpoint() {
    endpoints().assertStrangersAreRefused();
  }

  @Test
  void everyEndpointAdmitsThePostsOfTheTableAndNoOther(TestReporter reporter) {
    var counts = endpoints().assertOnlyThePostsOfTheTableMayAct();
    reporter.publishEntry(
        "admitted: %s, refused: %s".formatted(counts.get(true), counts.get(false)));
    assertThat(counts).containsKeys(true, false);
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
