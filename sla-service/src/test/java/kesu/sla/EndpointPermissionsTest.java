package kesu.sla;

import static org.assertj.core.api.Assertions.assertThat;

import kesu.local.testbed.EndpointPermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every endpoint asks the table of permissions, and refuses whoever it does not grant. */
class EndpointPermissionsTest extends SlaServiceTest {
  private static final String ACTIONS =
      """
      clock.list read
      clock.one read
      clock.why read
      clock.whyAll read
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
    assertThat(counts).containsOnlyKeys(true);
  }
}
