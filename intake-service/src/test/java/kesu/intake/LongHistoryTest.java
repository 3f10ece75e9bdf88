package kesu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Command;
import kesu.defaults.documents.UnitOfWork;
import kesu.events.ProgressReported;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.StoredSample;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintNumber;
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

  private void together(String id, int from, int to) {
    UnitOfWork.commit(
        List.of(
            UnitOfWork.of(
                () -> IntStream.rangeClosed(from, to).forEach(number -> progress(id, number)))));
  }

  private int size(String id) {
    Document stored =
        Objects.requireNonNull(
            mongo.getCollection("complaints").find(new Document("_id", id)).first());
    stored.remove("_outbox"); // events on their way, which the relay sends one by one
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
    together(id, 1, 200);
    int afterSome = size(id);
    for (int number = 201; number <= MANY; number += 100) {
      together(id, number, number + 99);
    }
    together(id, MANY + 1, MANY + 1);

    assertThat(size(id)).isLessThan(2 * afterSome);
    assertThat(shown(id, "PROGRESS_REPORTED")).isEqualTo(MANY + 1);
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
    String id = ComplaintIds.of(new Command(SampleStaff.AGENT, key, "", "")).value();
    Document stored = StoredSample.read(getClass(), "release-1", "complaints").document();
    stored.append("_id", id).append("number", ComplaintNumber.of(99, 4_711).value());
    new StoredSample(stored).putInto(mongo.getCollection("complaints"));

    api.post(COMPLAINTS, form(), SampleStaff.AGENT, key).expect(422);
    Document customer = stored.getEmbedded(List.of("form", "customer"), Document.class);
    Map<String, Object> same = with(form(), "customer", customer);
    assertThat(api.post(COMPLAINTS, same, SampleStaff.AGENT, key).expect(201).text("id"))
        .isEqualTo(id);
  }
}
