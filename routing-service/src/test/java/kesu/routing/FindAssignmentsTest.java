package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.QueryPlan;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

class FindAssignmentsTest extends RoutingTest {
  private static final String QUEUE = "/api/assignments?department=bj-xd-store";
  private static final String COLLECTION = "complaintAssignments";
  @Autowired private MongoTemplate mongo;

  @Test
  void theOldestIsFirstPageByPageAndEachStateHasItsQueue() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      expected.add(handedOver("R1-T02", "bj-xd", 1).assignment(1).value());
      time.pass(Duration.ofMinutes(1));
    }
    assertThat(pages(QUEUE + "&limit=2")).containsExactlyElementsOf(expected);
    assertThat(api.get(QUEUE + "&limit=2", SampleStaff.AGENT).items()).hasSize(2);

    String accepted = expected.get(1);
    answer(accepted, "acceptance", NOTHING);
    assertThat(pages(QUEUE + "&state=ACCEPTED")).containsExactly(accepted);
    assertThat(pages(QUEUE + "&state=HANDED_OVER"))
        .containsExactly(expected.get(0), expected.get(2), expected.get(3), expected.get(4));
    assertThat(pages(QUEUE)).containsExactlyElementsOf(expected);

    String refused = expected.get(2);
    answer(refused, "refusal", Map.of("finding", "顾客在另一门店购买，非本店"));
    assertThat(pages(QUEUE)).hasSize(4).doesNotContain(refused);
    assertThat(pages(QUEUE + "&state=REFUSED")).containsExactly(refused);
  }

  @Test
  void aQueueIsReadFromItsIndexInOrder() {
    handedOver("R1-T23", null, 1);
    Document inQueue = new Document("queue", "bj-logistics/HANDED_OVER");
    Date somewhere = Date.from(Instant.EPOCH);
    Document further =
        new Document(inQueue)
            .append(
                "$and",
                List.of(
                    new Document("handedOverAt", new Document("$gte", somewhere)),
                    new Document(
                        "$or",
                        List.of(
                            new Document("handedOverAt", new Document("$gt", somewhere)),
                            new Document("_id", new Document("$gt", "z"))))));
    for (Document filter : List.of(inQueue, new Document("queue", "bj-logistics"), further)) {
      QueryPlan plan =
          QueryPlan.of(
              mongo
                  .getCollection(COLLECTION)
                  .find(filter)
                  .sort(new Document("handedOverAt", 1).append("_id", 1))
                  .limit(51)
                  .explain());
      assertThat(plan.stages()).contains("IXSCAN");
      assertThat(plan.indexes()).singleElement().asString().startsWith("queue");
      assertThat(plan.scansAll()).isFalse();
      assertThat(plan.sorts()).isFalse();
    }
  }

  @Test
  void aComplaintsAssignmentsAreReadByItsId() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    QueryPlan plan =
        QueryPlan.of(
            mongo
                .getCollection(COLLECTION)
                .find(new Document("_id", complaint.id().value()))
                .explain());
    assertThat(plan.stages()).containsAnyOf("IDHACK", "EXPRESS_IXSCAN", "IXSCAN");
    assertThat(assignments(SampleComplaint.receivedAt(time.instant()))).isEmpty();
  }

  @Test
  void onlyStaffMayRead() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    api.send("GET", path(complaint, 1), null, Map.of()).expect(401);
    for (String path : List.of(path(complaint, 1), "/api/assignments", "/api/organisation")) {
      assertThat(api.get(path, SampleStaff.actor("X", "guest", "x")).expect(403).code())
          .isEqualTo("actor-unknown");
    }
  }

  @Test
  void aListNeedsAComplaintOrADepartmentAndAKnownState() {
    assertThat(api.get("/api/assignments", SampleStaff.AGENT).expect(400).code())
        .isEqualTo("complaint-or-department-missing");
    String logistics = "/api/assignments?department=bj-logistics";
    ApiReply state = api.get(logistics + "&state=LOST", SampleStaff.AGENT).expect(400);
    assertThat(state.body().path("accepted").valueStream().map(JsonNode::asString))
        .containsExactly("HANDED_OVER", "ACCEPTED", "REFUSED", "PASSED_ON", "REPORTED", "CLOSED");
    assertThat(api.get(logistics + "&cursor=x", SampleStaff.AGENT).code())
        .isEqualTo("cursor-malformed");
  }

  private void answer(String assignment, String answer, Map<String, String> body) {
    api.post("/api/assignments/" + assignment + "/" + answer, body, SampleStaff.OTHER_STORE_HEAD)
        .expect(200);
  }

  private List<String> pages(String path) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      ApiReply page =
          api.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor), SampleStaff.AGENT);
      page.items().forEach(each -> ids.add(each.path("id").asString()));
      cursor = page.text("next");
    } while (!cursor.isEmpty());
    return ids;
  }
}
