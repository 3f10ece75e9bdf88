package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import kesu.local.testbed.SampleStaff;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShowOrganisationTest extends RoutingTest {
  @Test
  void departmentsAreShownWithTheirInboxes() {
    JsonNode chart = api.get("/api/organisation", SampleStaff.AGENT).expect(200).body();
    JsonNode branch = chart.path("branches").get(0);
    assertThat(branch.path("code").asString()).isEqualTo("bj");
    assertThat(branch.path("name").path("zh").asString()).isEqualTo("北京分部");
    assertThat(branch.path("departments").valueStream())
        .extracting(each -> each.path("inbox").asString())
        .contains("department.bj-logistics")
        .doesNotContain("department.bj-zgc-store");
    assertThat(branch.path("stores").get(0).path("departments").valueStream())
        .extracting(each -> each.path("kind").asString())
        .containsExactly("store", "accounting");
    assertThat(chart.path("headOffice").get(0).path("code").asString()).isEqualTo("head-office");
  }
}
