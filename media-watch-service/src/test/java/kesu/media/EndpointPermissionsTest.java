package kesu.media;

import static org.assertj.core.api.Assertions.assertThat;

import kesu.local.testbed.EndpointPermissions;
import kesu.local.testbed.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every endpoint asks the table of permissions, and refuses whoever it does not grant. */
class EndpointPermissionsTest extends MediaServiceTest {
  private static final String ACTIONS =
      """
      mention.report report-mention
      mention.link link-mention
      mention.list read
      mention.one read
      exposure.list read
      exposure.one read
      exposure.why read
      """;

  private EndpointPermissions endpoints() {
    return new EndpointPermissions(api, ACTIONS, TestClock.START);
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
}
