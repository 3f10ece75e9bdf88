package kesu.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ExplainVerbosity;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.consuming.ParkedComplaints;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.DocumentStore;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationWithdrawn;
import kesu.events.NoticeOverdueWithdrawn;
import kesu.events.Topics;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.QueryPlan;
import kesu.local.testbed.SampleComplaint;
import kesu.regulation.Regulation;
import kesu.sla.rules.ComplaintClocks;
import kesu.terms.Clause;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.KafkaException;

/** Nobody is accused whose word is still on its way. */
class JudgeOnlyWhatIsKnownTest extends SlaServiceTest {
  private static final Duration AFTER_ACCEPTANCE = H12.plusSeconds(1);
  @Autowired private DocumentStore store;
  @Autowired private ClockSearch search;
  @Autowired private Regulation regulation;
  @Autowired private JudgingHorizon horizon;
  @Autowired private ParkedComplaints parked;
  @Autowired private MongoTemplate mongo;
  @Autowired private MeterRegistry meters;

  @Autowired
  @Qualifier("consumerContainers")
  private SmartLifecycle consumers;

  @AfterEach
  void consumersRun() {
    if (!consumers.isRunning()) {
      consumers.start();
    }
  }

  @Test
  @Clause("R1-D8")
  void nothingIsJudgedWhileTheGroupHasNotConsumedWhatThePartitionsHold() {
    consumers.stop(); // such as those of an instance that was killed, before others have them
    accept();
    time.pass(AFTER_ACCEPTANCE);

    FireDueClocks instance = instance(horizon);
    for (int i = 0; i < 20; i++) {
      instance.fire();
    }
    assertThat(acceptance()).isEqualTo("RUNNING");
    assertThat(meters.get("kesu.clocks.behind").gauge().value())
        .as("and it is seen")
        .isGreaterThanOrEqualTo(H12.toSeconds());

    consumers.start();
    awaitAcceptance("MET");
    await().until(() -> hasMissed("R1-D7", complaint)); // caught up, and judged
    assertThat(missedAcceptances()).isZero();
  }

  @Test
  @Clause("R1-D8")
  void nothingIsJudgedWhileTheBrokerIsAwayHoweverLong() {
    scheduler.stop();
    FireDueClocks cutOff =
        instance(
            now -> {
              throw new KafkaException("the broker does not answer");
            });
    FireDueClocks notSure = instance(now -> Optional.empty());
    time.pass(AFTER_ACCEPTANCE);
    assertThatThrownBy(cutOff::fire).isInstanceOf(KafkaException.class);
    assertThat(notSure.fire()).isZero();
    time.pass(Duration.ofHours(2));
    assertThatThrownBy(cutOff::fire).isInstanceOf(KafkaException.class);
    assertThat(acceptance()).isEqualTo("RUNNING");
    assertThat(cutOff.behind()).isEqualTo(AFTER_ACCEPTANCE.plusHours(2));
    assertThat(notSure.behind()).isEqualTo(AFTER_ACCEPTANCE.plusHours(2));
  }

  @Test
  @Clause("R1-D8")
  void nothingIsJudgedBeyondTheHorizon() {
    scheduler.stop();
    Instant now = time.pass(AFTER_ACCEPTANCE.plusMinutes(5));
    FireDueClocks instance = instance(asked -> Optional.of(now.minus(Duration.ofMinutes(6))));
    instance.fire();
    assertThat(acceptance()).isEqualTo("RUNNING");
    assertThat(instance.behind()).isEqualTo(Duration.ofMinutes(6));

    assertThat(instance(asked -> Optional.of(now.minus(Duration.ofMinutes(5)))).fire())
        .isPositive();
    assertThat(acceptance()).isEqualTo("OVERDUE");
    assertThat(get("/" + complaint.id() + ":R1-D8:1").text("missedAt"))
        .as("it is declared now")
        .isEqualTo(now.toString());
  }

  @Test
  void theBrokerIsAskedOnlyWhenAClockIsDue() {
    scheduler.stop();
    FireDueClocks instance =
        new FireDueClocks(
            store.open("complaintClocks", ComplaintClocks.class),
            new NothingDue(search),
            regulation,
            now -> {
              throw new AssertionError("asked in vain");
            },
            parked,
            time);
    assertThat(instance.fire()).isZero();
    time.pass(Duration.ofHours(1));
    assertThat(instance.fire()).isZero();
    assertThat(instance.behind()).as("nothing waits to be judged").isZero();
  }

  private record NothingDue(ClockSearch search) implements ClockSearch {
    @Override
    public Page<ComplaintClocks> matching(ClockQuery query, @Nullable String cursor, int limit) {
      return search.matching(query, cursor, limit);
    }

    @Override
    public Page<ComplaintClocks> due(Instant now, @Nullable String cursor, int limit) {
      return new Page<>(List.of(), null);
    }
  }

  @Test
  @Clause("R1-D8")
  void aComplaintWithParkedEventsIsNotJudgedBeforeTheyAreHandled() {
    SampleComplaint other = SampleComplaint.receivedAt(time.instant());
    sender.send(other.id().value(), other.registered());
    log.await(other.id(), DeadlineStarted.class, 1);
    sender.send(Topics.LIFECYCLE, poison(), "{}".getBytes(StandardCharsets.UTF_8));
    await().until(() -> !parked.among(Set.of(complaint.id().value())).isEmpty());
    accept(); // is parked behind

    time.pass(AFTER_ACCEPTANCE);
    await().until(() -> hasMissed("R1-D7", other));
    instance(Optional::of).fire();
    assertThat(log.read(complaint.id(), DeadlineMissed.class)).isEmpty();
    assertThat(acceptance()).isEqualTo("RUNNING");
  }

  @Test
  void parkedComplaintsAreFoundByTheirIds() {
    Document ids = new Document("$in", List.of("sla-service/" + complaint.id(), "sla-service/x"));
    QueryPlan plan =
        QueryPlan.of(
            mongo
                .getCollection("parkedEvents")
                .find(new Document("_id", ids))
                .explain(ExplainVerbosity.EXECUTION_STATS));
    assertThat(plan.scansAll()).isFalse();
  }

  /** An event that cannot be read. */
  private EventMetadata poison() {
    return new EventMetadata(
        "/broken-service/documents",
        complaint.id().value(),
        1,
        "assignment.progress-reported.v1",
        time.instant(),
        "test");
  }

  @Test
  @Clause("R1-D8")
  void aMissDeclaredBeforeTheWordArrivedIsWithdrawnAndEverybodyToldIsTold() {
    Instant inTime = time.pass(H12.minus(Duration.ofMinutes(1)));
    time.pass(Duration.ofMinutes(1).plusSeconds(1));
    await().until(() -> missedAcceptances() == 1);

    sender.send(complaint.id().value(), acceptedAt(inTime));

    awaitAcceptance("MET");
    assertThat(log.await(complaint.id(), DeadlineWithdrawn.class, 1))
        .singleElement()
        .satisfies(
            withdrawn -> {
              assertThat(withdrawn.clause()).isEqualTo(ACCEPTANCE);
              assertThat(withdrawn.doneAt()).isEqualTo(inTime);
            });
    assertThat(log.await(complaint.id(), EscalationWithdrawn.class, 1)).hasSize(1);
    log.awaitNotices(
        complaint.id(), NoticeOverdueWithdrawn.class, "bj-logistics", "bj-branch-management");
    ApiReply clock = get("/" + complaint.id() + ":R1-D8:1");
    assertThat(clock.text("missedAt")).isNotEmpty();
    assertThat(clock.text("withdrawnAt")).isEqualTo(time.instant().toString());
    ApiReply why = get("/" + complaint.id() + ":R1-D8:1/why").expect(200);
    assertThat(why.body().at("/decisions").toString())
        .contains("miss withdrawn", "savedAt", inTime.toString());
  }

  private FireDueClocks instance(JudgingHorizon judging) {
    return new FireDueClocks(
        store.open("complaintClocks", ComplaintClocks.class),
        search,
        regulation,
        judging,
        parked,
        time);
  }

  private String acceptance() {
    return get("/" + complaint.id() + ":R1-D8:1").text("state");
  }

  private boolean hasMissed(String clause, SampleComplaint one) {
    return log.read(one.id(), DeadlineMissed.class).stream()
        .anyMatch(missed -> missed.clause().value().equals(clause));
  }
}
