package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  @Test
  void departmentsAreShownWithWhoHoldsTheirPostsByStaffNumber() {
    assertThat(holders("")).contains("logistics-manager E1106", "logistics-clerk E1107");
    assertThat(holders("?at=1990-01-01T00:00:00Z")).isEmpty();
  }

  private List<String> holders(String query) {
    return api.get("/api/organisation" + query, SampleStaff.AGENT)
        .expect(200)
        .body()
        .path("branches")
        .get(0)
        .path("departments")
        .valueStream()
        .filter(each -> each.path("code").asString().equals("bj-logistics"))
        .flatMap(each -> each.path("holders").valueStream())
        .map(each -> each.path("post").asString() + " " + each.path("person").asString())
        .toList();
  }

  @Test
  void theCompanysTimeIsToldToAnybody() {
    JsonNode shown = api.send("GET", "/api/time", null, Map.of()).expect(200).body();
    assertThat(Instant.parse(shown.path("now").asString())).isEqualTo(time.instant());
    assertThat(shown.path("zone").asString()).isEqualTo("Asia/Shanghai");
    assertThat(shown.path("speed").asDouble()).isEqualTo(1);
  }
}
