package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;

/** The way of a complaint up from the store and down from head office. */
interface LevelRowTests {
  /** The desk at the gateway. */
  ComplaintDesk desk();

  /** The gateway. */
  GatewayClient gateway();

  @Test
  @Clause({"R1-D1", "R1-D2a", "R1-D3", "R1-D4", "R1-D7", "R1-D17", "R1-O34"})
  default void aComplaintGoesUpFromTheStoreAndComesBackToBeVerified() throws Exception {
    String id = new ReportingWalk(gateway(), desk()).throughTheStore();
    assertThat(
            gateway().read("/api/complaints/" + id, Place.HEAD_OFFICE).at("/levels/help/0/granted"))
        .hasToString("true");
  }

  @Test
  @Clause({"R1-D13", "R1-D14", "R1-D18", "R1-D23", "R1-D24", "R1-C6", "R1-O41", "R1-O42"})
  default void aComplaintGoesDownFromHeadOfficeAndItsFormComesBackIntoTheArchive()
      throws Exception {
    String id = new ReportingWalk(gateway(), desk()).throughHeadOffice();
    assertThat(gateway().all("/api/complaints?filed=true&caseStudy=true", Place.HEAD_OFFICE))
        .extracting(complaint -> complaint.path("id").asString())
        .containsExactly(id);
  }

  @Test
  @Clause({"R1-D15a", "R1-D15b", "R1-D18", "R1-D22", "R1-FM2", "R1-M1"})
  default void anOpinionIsCountersignedAndAnInclinationReported() throws Exception {
    String id = new ReportingWalk(gateway(), desk()).opinionAndInclination();
    assertThat(
            gateway()
                .read("/api/complaints/" + id + "/case-file", Place.HEAD_OFFICE)
                .path("reports")
                .toString())
        .contains("可否全额退款", "同意退款");
  }

  @Test
  @Clause({"R1-D1", "R1-D2a", "R1-D4", "R1-D17", "R1-D23"})
  default void whatIsNeverReportedIsMissedByWhoeverOwedItAndToldAbove() throws Exception {
    new ReportingWalk(gateway(), desk()).neglected();
  }
}
