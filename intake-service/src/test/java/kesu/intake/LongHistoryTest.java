package kesu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kesu.cloudevents.EventMetadata;
import kesu.events.ProgressReported;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleStaff;
import kesu.terms.AssignmentId;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A complaint costs the same however long its history is. */
class LongHistoryTest extends IntakeServiceTest {
  private static final int MANY = 10_000;
  private static final Map<String, Object> CONTACT = Map.of("reached", false, "note", "无人接听");

  @Autowired private FollowComplaint following;
  @Autowired private MongoTemplate mongo;

  private void progress(String id, int number) {
    Instant now = clock.instant();
    following.follow(
        new EventMetadata(
            "/routing-service/complaintAssignments",
            id,
            number,
            "assignment.progress-reported.v1",
            now,
            "test"),
        new ProgressReported(
            new AssignmentId(id + "-1"),
            SampleStaff.LOGISTICS.department(),
            now.plusMillis(number),
            SampleStaff.LOGISTICS));
  }

  private int size(String id) {
    Document stored =
        Objects.requireNonNull(
            mongo.getCollection("complaints").find(new Document("_id", id)).first());
    return new RawBsonDocument(stored, new DocumentCodec()).getByteBuffer().remaining();
  }

  private long shown(String id, String kind) {
    return StreamSupport.stream(
            get("/" + id + "/timeline").expect(200).body().path("entries").spliterator(), false)
        .filter(entry -> entry.path("what").asString().equals(kind))
        .count();
  }

  @Test
  void tenThousandReportsOfProgressLeaveItSmallAndItsTimelineWhole() {
    String id = registered();
    IntStream.rangeClosed(1, 150).forEach(number -> progress(id, number));
    int afterSome = size(id);
    IntStream.rangeClosed(151, MANY).forEach(number -> progress(id, number));

    assertThat(size(id)).isLessThan(2 * afterSome);
    assertThat(shown(id, "PROGRESS_REPORTED")).isEqualTo(MANY);
    assertThat(shown(id, "REGISTERED")).isEqualTo(1);
  }

  @Test
  void aProgramThatRepeatsItsRequestForEverIsStoppedAndTold() {
    String id = registered();
    ApiReply last = act(id, "contacts", CONTACT);
    for (int n = 1; n < 1_000; n++) {
      last = act(id, "contacts", CONTACT);
    }
    assertThat(last.status()).isEqualTo(200);
    api.refused(
        COMPLAINTS + "/" + id + "/contacts",
        CONTACT,
        SampleStaff.AGENT,
        409,
        "history-limit-reached",
        "达到上限",
        "which is the limit");
    act(id, "facts", Map.of("fact", "OUTSIDE_CHANNEL")).expect(200);
    assertThat(shown(id, "CONTACTED")).isEqualTo(1_000);
  }

  @Test
  void anotherFormUnderTheKeyOfAnOldComplaintIsRefused() {
    String key = "old-" + System.nanoTime();
    Map<String, Object> form = form();
    ApiReply first = api.post(COMPLAINTS, form, SampleStaff.AGENT, key).expect(201);
    String id = first.text("id");
    for (int n = 0; n < 40; n++) {
      api.post(COMPLAINTS + "/" + id + "/contacts", CONTACT, SampleStaff.AGENT, key + "-" + n)
          .expect(200);
    }
    assertThat(api.post(COMPLAINTS, form, SampleStaff.AGENT, key).expect(201).body())
        .isEqualTo(first.body());
    assertThat(api.post(COMPLAINTS, form(), SampleStaff.AGENT, key).expect(422).code())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void anotherFormIsRefusedEvenWhereTheAnswerWasForgottenByAnEarlierRelease() {
    String key = "forgotten-" + System.nanoTime();
    Map<String, Object> form = form();
    String id = api.post(COMPLAINTS, form, SampleStaff.AGENT, key).expect(201).text("id");
    mongo
        .getCollection("complaints")
        .updateOne(
            new Document("_id", id),
            new Document("$set", new Document("_answers", List.of()).append("_version", 2L)));
    api.post(COMPLAINTS, form(), SampleStaff.AGENT, key).expect(422);
    assertThat(api.post(COMPLAINTS, form, SampleStaff.AGENT, key).expect(201).text("id"))
        .isEqualTo(id);
  }
}
