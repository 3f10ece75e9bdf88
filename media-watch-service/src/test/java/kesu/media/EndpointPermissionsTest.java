package kesu.media;

import kesu.local.testbed.EndpointPermissionTests;
import kesu.local.testbed.EndpointPermissions;
import kesu.local.testbed.TestClock;

/** Every endpoint asks the table of permissions, and refuses whoever it does not grant. */
class EndpointPermissionsTest extends MediaServiceTest implements EndpointPermissionTests {
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

  @Override
  public EndpointPermissions endpoints() {
    return new EndpointPermissions(api, ACTIONS, TestClock.START);
  }
}
