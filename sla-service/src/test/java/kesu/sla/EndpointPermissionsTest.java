package kesu.sla;

import kesu.local.testbed.EndpointPermissionTests;
import kesu.local.testbed.EndpointPermissions;

/** Every endpoint asks the table of permissions, and refuses whoever it does not grant. */
class EndpointPermissionsTest extends SlaServiceTest implements EndpointPermissionTests {
  private static final String ACTIONS =
      """
      clock.list read
      clock.one read
      clock.why read
      clock.whyAll read
      """;

  @Override
  public EndpointPermissions endpoints() {
    return new EndpointPermissions(api, ACTIONS, time.instant());
  }

  @Override
  public boolean refusesSomebody() {
    return false;
  }
}
