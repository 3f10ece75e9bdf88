package kesu.local.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The tests that every service has: each endpoint asks the table of permissions. */
public interface EndpointPermissionTests {
  /** The endpoints of the service. */
  EndpointPermissions endpoints();

  /** True if there is an endpoint that the table refuses to some post. */
  default boolean refusesSomebody() {
    return true;
  }

  @Test
  default void aStrangerAndWhoeverDoesNotHoldThePostAreRefusedByEveryEndpoint() {
    endpoints().assertStrangersAreRefused();
  }

  @Test
  default void everyEndpointAdmitsThePostsOfTheTableAndNoOther(TestReporter reporter) {
    Map<Boolean, Integer> counts = endpoints().assertOnlyThePostsOfTheTableMayAct();
    reporter.publishEntry(
        "admitted: %s, refused: %s".formatted(counts.get(true), counts.get(false)));
    assertThat(counts.containsKey(true)).isTrue();
    assertThat(counts.containsKey(false)).isEqualTo(refusesSomebody());
  }
}
