package kesu.media;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import kesu.events.MentionReported;
import kesu.events.Topics;
import kesu.local.testbed.ApiClient;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.EventSender;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.ServiceTest;
import kesu.local.testbed.TestClock;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The running service, the complaints it watches and what is written about them. */
@ServiceTest
abstract class MediaServiceTest {
  static final Instant FOUND = TestClock.START.minus(Duration.ofDays(1));
  static final String MENTIONS = "/api/mentions";

  @Autowired ApiClient api;
  @Autowired EventLog log;
  @Autowired EventSender events;

  /** A complaint that the service does not know yet. */
  static SampleComplaint newComplaint() {
    return SampleComplaint.receivedAt(TestClock.START.minus(Duration.ofDays(3)));
  }

  /** A complaint that the service knows. */
  SampleComplaint watchedComplaint() {
    SampleComplaint complaint = newComplaint();
    register(complaint);
    await("/api/exposures/" + complaint.id(), exposure -> true);
    return complaint;
  }

  void register(SampleComplaint complaint) {
    events.send(complaint.id().value(), complaint.registered());
  }

  /** A report by a newspaper comes in. */
  void report(String mention, String outlet, boolean negative, String text) {
    events.send(
        Topics.MENTIONS,
        mention,
        new MentionReported(
            new MentionId(mention), Origin.PRESS, outlet, FOUND, FOUND, negative, text));
  }

  JsonNode awaitLevel(SampleComplaint complaint, String level) {
    return await(
        "/api/exposures/" + complaint.id(),
        exposure -> exposure.path("level").asString().equals(level));
  }

  /** Waits until a resource is there and as expected. */
  JsonNode await(String path, Predicate<JsonNode> expected) {
    return Objects.requireNonNull(
            Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                    () -> api.get(path, SampleStaff.AUDITOR),
                    reply -> reply.status() == 200 && expected.test(reply.body())))
        .body();
  }
}
