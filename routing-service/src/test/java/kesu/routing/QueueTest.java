package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

class QueueTest extends RoutingTest {
  private static final String XIDAN = "person=E1210; post=store-head; department=bj-xd-store";
  private static final String QUEUE = "/api/assignments?department=bj-xd-store";
  @Autowired private MongoTemplate mongo;

  @Test
  void theOldestIsFirstPageByPageAndEachStateHasItsQueue() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      expected.add(assigned("R1-T02", "bj-xd", 1).id + "-1");
      time.pass(Duration.ofMinutes(1));
    }
    assertThat(pages(QUEUE + "&limit=2")).containsExactlyElementsOf(expected);
    assertThat(items(get(QUEUE + "&limit=2", AGENT))).hasSize(2);

    String accepted = expected.get(1);
    post("/api/assignments/" + accepted + "/acceptance", XIDAN, "{}");
    assertThat(pages(QUEUE + "&state=ACCEPTED")).containsExactly(accepted);
    assertThat(pages(QUEUE + "&state=HANDED_OVER"))
        .containsExactly(expected.get(0), expected.get(2), expected.get(3), expected.get(4));
    assertThat(pages(QUEUE)).containsExactlyElementsOf(expected);

    String refused = expected.get(2);
    post("/api/assignments/" + refused + "/refusal", XIDAN, "{\"finding\":\"顾客在另一门店购买，非本店\"}");
    assertThat(pages(QUEUE)).hasSize(4).doesNotContain(refused);
    assertThat(pages(QUEUE + "&state=REFUSED")).containsExactly(refused);
  }

  @Test
  void aQueueIsReadFromItsIndexInOrder() {
    assigned("R1-T23", null, 1);
    Document inQueue = new Document("queue", "bj-logistics/HANDED_OVER");
    Date somewhere = Date.from(Instant.EPOCH);
    Document further =
        new Document(
            "$and",
            List.of(
                new Document("handedOverAt", new Document("$gte", somewhere)),
                new Document(
                    "$or",
                    List.of(
                        new Document("handedOverAt", new Document("$gt", somewhere)),
                        new Document("_id", new Document("$gt", "z"))))));
    for (Document filter :
        List.of(inQueue, new Document("queue", "bj-logistics"), merged(inQueue, further))) {
      String plan =
          mongo
              .getCollection("handovers")
              .find(filter)
              .sort(new Document("handedOverAt", 1).append("_id", 1))
              .limit(51)
              .explain()
              .get("queryPlanner", Document.class)
              .get("winningPlan", Document.class)
              .toJson();
      assertThat(plan).contains("\"IXSCAN\"", "\"queue\"").doesNotContain("COLLSCAN", "\"SORT\"");
    }
  }

  @Test
  void aComplaintsAssignmentsAreReadByItsId() {
    Case complaint = assigned("R1-T23", null, 1);
    String plan =
        mongo
            .getCollection("handovers")
            .find(new Document("_id", complaint.id.value()))
            .explain()
            .get("queryPlanner", Document.class)
            .get("winningPlan", Document.class)
            .toJson();
    assertThat(plan).containsAnyOf("IDHACK", "EXPRESS_IXSCAN", "\"IXSCAN\"");
    assertThat(items(get("/api/assignments?complaint=zzzzzzzzzzzzzzzzzzzzzzzz", AGENT))).isEmpty();
  }

  @Test
  void theOrganisationIsShownWithItsInboxes() {
    Reply chart = get("/api/organisation", AGENT);
    JsonNode branch = chart.body().path("branches").get(0);
    assertThat(branch.path("code").asString()).isEqualTo("bj");
    assertThat(branch.path("name").path("zh").asString()).isEqualTo("北京分部");
    assertThat(branch.path("departments").valueStream())
        .extracting(each -> each.path("inbox").asString())
        .contains("department.bj-logistics")
        .doesNotContain("department.bj-zgc-store");
    assertThat(branch.path("stores").get(0).path("departments").valueStream())
        .extracting(each -> each.path("kind").asString())
        .containsExactly("store", "accounting");
    assertThat(chart.body().path("headOffice").get(0).path("code").asString())
        .isEqualTo("head-office");
  }

  private static Document merged(Document one, Document other) {
    Document all = new Document(one);
    all.putAll(other);
    return all;
  }

  private List<String> pages(String path) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      Reply page = get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor), AGENT);
      items(page).forEach(each -> ids.add(each.path("id").asString()));
      cursor = page.text("next");
    } while (!cursor.isEmpty());
    return ids;
  }
}
