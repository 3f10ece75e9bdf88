package kesu.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Clocks are found through an index, however many run. */
class QuestionsTest extends Service {
  private static final int RUNNING = 20_000;
  private static final long FAR_AWAY = 4_000_000_000_000L;
  @Autowired private MongoTemplate mongo;

  @Test
  void with20000ClocksRunningOnlyWhatIsDueIsRead() {
    ticker.stop();
    MongoCollection<Document> timers = mongo.getCollection("timers");
    Document sample =
        Objects.requireNonNull(timers.find(new Document("_id", complaint.value())).first());
    List<Document> running = new ArrayList<>();
    for (int i = 0; i < RUNNING; i++) {
      Document copy = new Document(sample);
      copy.put("_id", complaint + "-" + i);
      copy.put("nextAt", new Date(FAR_AWAY + i));
      copy.put("dueAt", new Date(FAR_AWAY + i));
      copy.put("_outbox", List.of());
      copy.remove("_outboxSince");
      running.add(copy);
    }
    timers.insertMany(running);
    Instant soon = time.forward(Duration.ofMinutes(50));

    Document due =
        explain(timers, new Document("nextAt", new Document("$lte", Date.from(soon))), "nextAt");
    Document overdue =
        explain(
            timers,
            new Document("marks", "running@bj-logistics")
                .append("dueAt", new Document("$lt", Date.from(soon.plus(H12)))),
            "dueAt");
    for (Document found : List.of(due, overdue)) {
      assertThat(found.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
      Document stats = found.get("executionStats", Document.class);
      assertThat(stats.getInteger("nReturned")).isBetween(1, 200);
      assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(stats.getInteger("nReturned"));
    }
  }

  private static Document explain(MongoCollection<Document> timers, Document filter, String order) {
    return timers
        .find(filter)
        .sort(new Document(order, 1).append("_id", 1))
        .limit(201)
        .explain(ExplainVerbosity.EXECUTION_STATS);
  }

  @Test
  void overdueClocksAreListedByDepartmentPageByPage() {
    time.forward(Duration.ofDays(3));
    await().until(() -> missedD8() == 1);
    List<String> found = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page = get("/api/clocks?state=overdue&department=bj-logistics&limit=3" + next);
      assertThat(page.get("items").size()).isLessThanOrEqualTo(3);
      found.addAll(texts(page.get("items"), "clockId"));
      next = page.has("next") ? "&cursor=" + text(page, "next") : null;
    }
    assertThat(found)
        .doesNotHaveDuplicates()
        .contains(complaint + ":R1-D8:1", complaint + ":R1-D9:1");
    assertThat(texts(get("/api/clocks?dueBefore=" + time.instant()).get("items"), "state"))
        .isNotEmpty()
        .containsOnly("OVERDUE");
  }

  @ParameterizedTest
  @CsvSource({
    "?state=sleeping,400,DONE_LATE",
    "?state=met&dueBefore=2026-03-02T01:30:00Z,400,overdue",
    "?cursor=nonsense,400,cursor",
    "/none:R1-D8:1,404,clock-unknown",
    "/why?complaint=none,404,complaint-unknown",
    "?complaint=none,200,[]"
  })
  void whatCannotBeAnsweredIsRefusedInWords(String question, int status, String words) {
    var reply = ask("/api/clocks" + question, "logistics-manager");
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.body()).contains(words);
  }

  @Test
  void onlyStaffMayAsk() {
    assertThat(ask("/api/clocks", "stranger").statusCode()).isEqualTo(403);
  }
}
