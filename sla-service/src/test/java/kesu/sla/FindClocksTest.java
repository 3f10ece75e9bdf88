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
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.QueryPlan;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Clocks are found through an index, however many run. */
class FindClocksTest extends SlaServiceTest {
  private static final int RUNNING = 20_000;
  private static final long FAR_AWAY = 4_000_000_000_000L;
  @Autowired private MongoTemplate mongo;

  @Test
  void with20000ClocksRunningOnlyThoseThatAreDueAreRead() {
    scheduler.stop();
    MongoCollection<Document> clocks = mongo.getCollection("complaintClocks");
    Document sample =
        Objects.requireNonNull(clocks.find(new Document("_id", complaint.id().value())).first());
    List<Document> running = new ArrayList<>();
    for (int i = 0; i < RUNNING; i++) {
      Document copy = new Document(sample);
      copy.put("_id", complaint.id() + "-" + i);
      copy.put("nextAt", new Date(FAR_AWAY + i));
      copy.put("dueAt", new Date(FAR_AWAY + i));
      copy.put("_outbox", List.of());
      copy.remove("_outboxSince");
      running.add(copy);
    }
    clocks.insertMany(running);
    Instant soon = time.pass(Duration.ofMinutes(50));

    Document due =
        explain(clocks, new Document("nextAt", new Document("$lte", Date.from(soon))), "nextAt");
    Document overdue =
        explain(
            clocks,
            new Document("marks", "running@bj-logistics")
                .append("dueAt", new Document("$lt", Date.from(soon.plus(H12)))),
            "dueAt");
    for (Document found : List.of(due, overdue)) {
      QueryPlan plan = QueryPlan.of(found);
      assertThat(plan.stages()).contains("IXSCAN");
      assertThat(plan.scansAll()).isFalse();
      assertThat(plan.sorts()).isFalse();
      Document stats = found.get("executionStats", Document.class);
      assertThat(stats.getInteger("nReturned")).isBetween(1, 200);
      assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(stats.getInteger("nReturned"));
    }
  }

  private static Document explain(MongoCollection<Document> clocks, Document filter, String order) {
    return clocks
        .find(filter)
        .sort(new Document(order, 1).append("_id", 1))
        .limit(201)
        .explain(ExplainVerbosity.EXECUTION_STATS);
  }

  @Test
  @Clause({"R1-D8", "R1-D9"})
  void overdueClocksAreListedByDepartmentPageByPage() {
    time.pass(Duration.ofDays(3));
    await().until(() -> missedAcceptances() == 1);
    List<String> found = new ArrayList<>();
    String next = "";
    while (next != null) {
      ApiReply page = get("?state=overdue&department=bj-logistics&limit=3" + next);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
      page.items().forEach(clock -> found.add(clock.path("clockId").asString("")));
      next = page.body().has("next") ? "&cursor=" + page.text("next") : null;
    }
    assertThat(found)
        .doesNotHaveDuplicates()
        .contains(complaint.id() + ":R1-D8:1", complaint.id() + ":R1-D9:1");
    assertThat(get("?dueBefore=" + time.instant()).items())
        .isNotEmpty()
        .extracting(clock -> clock.path("state").asString(""))
        .containsOnly("OVERDUE");
  }

  @ParameterizedTest
  @CsvSource({
    "?state=sleeping,400,DONE_LATE",
    "?state=met&dueBefore=2026-03-02T01:30:00Z,400,overdue",
    "?cursor=nonsense,400,cursor",
    "/none:R1-D8:1,404,clock-unknown",
    "/none:R1-D8:1/why,404,clock-unknown",
    "/why?complaint=none,404,complaint-unknown",
    "?complaint=none,200,[]"
  })
  void aQuestionWithoutAnAnswerIsRefusedInWords(String question, int status, String words) {
    assertThat(get(question).expect(status).body().toString()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "?state=met&dueBefore=2026-03-02T01:30:00Z",
    "/none:R1-D8:1",
    "/none:R1-D8:1/why",
    "/why?complaint=none"
  })
  void onlyStaffMayAsk(String question) {
    Actor stranger = SampleStaff.actor("E1106", "stranger", "bj-logistics");
    assertThat(api.get("/api/clocks" + question, stranger).expect(403).code())
        .isEqualTo("post-not-held");
  }
}
