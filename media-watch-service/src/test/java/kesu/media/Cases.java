package kesu.media;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import kesu.events.ComplaintRegistered;
import kesu.events.FactRecorded;
import kesu.events.MentionReported;
import kesu.events.Topics;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintNumber;
import kesu.terms.FactKind;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Complaints of the Beijing branch and what is written about them. */
@Component
class Cases {
  static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");
  static final Instant FOUND = Instant.parse("2026-03-04T03:00:00Z");
  private static final AtomicInteger SEQUENCE = new AtomicInteger();
  private final Log log;
  private final Caller caller;

  Cases(Log log, Caller caller) {
    this.log = log;
    this.caller = caller;
  }

  record Complaint(String id, ComplaintNumber number) {}

  /** A complaint that nobody here knows yet, with a number of its own. */
  Complaint fresh() {
    return new Complaint(
        UUID.randomUUID().toString().replace("-", "").substring(0, 24),
        ComplaintNumber.of(26, SEQUENCE.incrementAndGet()));
  }

  void register(Complaint complaint) throws Exception {
    log.tell(
        Topics.LIFECYCLE,
        complaint.id(),
        new ComplaintRegistered(
            complaint.number(),
            new BranchCode("bj"),
            null,
            Channel.HOTLINE,
            new ReasonCode("R1-T23"),
            Severity.ORDINARY,
            List.of(),
            RECEIVED,
            "R1",
            null,
            null,
            null,
            Actor.SYSTEM));
  }

  /** A complaint that is watched. */
  Complaint watched() throws Exception {
    Complaint complaint = fresh();
    register(complaint);
    exposure(complaint, exposure -> true);
    return complaint;
  }

  void learn(Complaint complaint, FactKind fact) throws Exception {
    log.tell(Topics.LIFECYCLE, complaint.id(), new FactRecorded(fact, FOUND, Actor.SYSTEM));
  }

  void report(String mentionId, String outlet, boolean negative, String words) throws Exception {
    log.tell(
        Topics.MENTIONS,
        mentionId,
        new MentionReported(
            new MentionId(mentionId), Origin.PRESS, outlet, FOUND, FOUND, negative, words));
  }

  /** The complaint's exposure once it is as wanted. */
  JsonNode exposure(Complaint complaint, Predicate<JsonNode> wanted) {
    return get("/api/exposures/" + complaint.id(), wanted);
  }

  /** What is at a path once it is there and as wanted. */
  JsonNode get(String path, Predicate<JsonNode> wanted) {
    return Objects.requireNonNull(
            await()
                .atMost(Duration.ofSeconds(20))
                .until(
                    () -> caller.get(Caller.AUDITOR, path),
                    reply -> reply.status() == 200 && wanted.test(reply.body())))
        .body();
  }

  static Predicate<JsonNode> level(String level) {
    return exposure -> exposure.path("level").asString().equals(level);
  }

  static Predicate<JsonNode> mentions(int count) {
    return exposure -> exposure.path("mentions").size() == count;
  }
}
