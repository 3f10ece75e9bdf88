package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExplainAssignmentsTest extends RoutingTest {
  @Test
  void everyHandOverNamesItsClause() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);
    api.post(path(complaint, 1) + "/refusal", FINDING, SampleStaff.LOGISTICS).expect(200);
    handOver(complaint, "bj-zgc-store").expect(201);

    ApiReply why =
        api.get("/api/assignments/why?complaint=" + complaint.id(), SampleStaff.AGENT).expect(200);
    assertThat(why.text("complaintId")).isEqualTo(complaint.id().value());
    List<JsonNode> decisions = why.body().path("decisions").valueStream().toList();
    assertThat(decisions)
        .extracting(
            decision ->
                decision.path("decision").asString()
                    + " "
                    + decision.path("subject").asString()
                    + " "
                    + decision.path("grounds").get(0).path("clause").asString()
                    + " "
                    + decision.path("grounds").get(0).path("outcome").asString())
        .containsExactly(
            "assignment " + complaint.assignment(1) + " R1-T23 bj-logistics",
            "assignment " + complaint.assignment(1) + " R1-D8 REFUSED",
            "assignment " + complaint.assignment(2) + " R1-S6 bj-customer-service",
            "assignment " + complaint.assignment(2) + " R1-C2 PASSED_ON",
            "assignment " + complaint.assignment(3) + " R1-C2 bj-zgc-store");
    assertThat(decisions)
        .extracting(decision -> decision.path("grounds").get(0).path("text"))
        .allSatisfy(
            text -> {
              assertThat(text.path("zh").asString()).isNotBlank();
              assertThat(text.path("en").asString()).isNotBlank();
            });
    assertThat(api.get(path(complaint, 3) + "/why", SampleStaff.AGENT).body().path("decisions"))
        .containsExactly(decisions.getLast());
  }

  @Test
  void aComplaintThatNeverCameHereIsNotFound() {
    SampleComplaint never = SampleComplaint.receivedAt(time.instant());
    ApiReply why =
        api.get("/api/assignments/why?complaint=" + never.id(), SampleStaff.AGENT).expect(404);
    assertThat(why.code()).isEqualTo("complaint-unknown");
  }
}
