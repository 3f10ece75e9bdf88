package kesu.media;

import static kesu.local.testbed.SampleStaff.PRESS_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kesu.defaults.documents.Documents;
import kesu.events.MentionLinked;
import kesu.events.MentionReported;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.TestClock;
import kesu.media.rules.KnownFacts;
import kesu.media.rules.Mention;
import kesu.media.rules.MentionDecider;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Ten thousand reports about one complaint make it no larger and no slower than a hundred. */
class ManyMentionsTest extends MediaServiceTest {
  private static final int MANY = 10_000;

  @Autowired private Documents<Mention> mentions;
  @Autowired private LinkWaitingMentions linking;
  @Autowired private MongoTemplate mongo;

  private void report(SampleComplaint complaint, int number) {
    MentionId id = new MentionId("many-%s-%d".formatted(complaint.id(), number));
    MentionReported report =
        new MentionReported(
            id,
            Origin.PLATFORM,
            "论坛" + number,
            FOUND,
            FOUND,
            true,
            "投诉号" + complaint.number() + "第" + number + "楼");
    mentions.tick(
        id.value(),
        "test",
        known ->
            MentionDecider.receive(
                known, report, Map.of(complaint.number(), complaint.id()), TestClock.START));
    linking.finish(id, "test");
  }

  private Document stored(SampleComplaint complaint) {
    return Objects.requireNonNull(
        mongo
            .getCollection("watchedComplaints")
            .find(new Document("_id", complaint.id().value()))
            .first());
  }

  private void awaitPublished(SampleComplaint complaint) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> stored(complaint).getList("_outbox", Document.class, List.of()).isEmpty());
  }

  /** The size without events on their way, which the relay sends one after the other. */
  private static int size(Document document) {
    document.remove("_outbox");
    return new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().remaining();
  }

  @Test
  void tenThousandReportsLeaveTheComplaintSmallAndTellOfItInOneStream() {
    SampleComplaint complaint = watchedComplaint();
    IntStream.range(0, 150).forEach(number -> report(complaint, number));
    int afterSome = size(stored(complaint));
    IntStream.range(150, KnownFacts.MOST).forEach(number -> report(complaint, number));
    awaitPublished(complaint); // a document is quicker to read without them
    try (ExecutorService reporters = Executors.newFixedThreadPool(16)) {
      IntStream.range(KnownFacts.MOST, MANY)
          .mapToObj(
              number -> CompletableFuture.runAsync(() -> report(complaint, number), reporters))
          .toList()
          .forEach(CompletableFuture::join);
    }

    Document after = stored(complaint);
    assertThat(size(after)).isLessThan(3 * afterSome);
    assertThat(after.getList("_applied", Document.class)).hasSizeLessThan(5);
    assertThat(log.await(complaint.id(), MentionLinked.class, KnownFacts.MOST))
        .hasSize(KnownFacts.MOST)
        .extracting(MentionLinked::mentionId)
        .doesNotHaveDuplicates();
    var exposure = api.get("/api/exposures/" + complaint.id(), PRESS_OFFICE).expect(200).body();
    assertThat(exposure.path("mentionCount").asInt()).isEqualTo(KnownFacts.MOST);
    assertThat(exposure.path("mentions").size()).isEqualTo(KnownFacts.MOST);
    assertThat(exposure.path("mentionLimitReached").asBoolean()).isTrue();
    assertThat(
            api.get(MENTIONS + "/many-%s-%d".formatted(complaint.id(), MANY - 1), PRESS_OFFICE)
                .text("state"))
        .as("one more is kept and linked all the same")
        .isEqualTo("LINKED");

    String text = "又一篇 " + complaint.number();
    api.refused(
        MENTIONS,
        """
        {"origin":"PLATFORM","outlet":"城市论坛","publishedAt":"2026-03-01T10:00:00+08:00",\
        "negative":true,"text":"%s"}\
        """
            .formatted(text),
        PRESS_OFFICE,
        409,
        "mention-limit-reached",
        "达到上限",
        "which is the limit");
  }
}
