package kesu.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.documents.UnitOfWork;
import kesu.events.ProgressReported;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Neither many clocks nor one unreadable complaint hold the clocks up. */
class ManyClocksTest extends SlaServiceTest {
  private static final int MANY = 10_001;

  @Autowired private FollowComplaint following;
  @Autowired private MongoTemplate mongo;

  private void progress(int number) {
    following.follow(
        new EventMetadata(
            "/routing-service/complaintAssignments",
            complaint.id().value(),
            number,
            "assignment.progress-reported.v1",
            time.instant(),
            "test"),
        new ProgressReported(
            complaint.assignment(1),
            SampleStaff.LOGISTICS.department(),
            time.instant(),
            SampleStaff.LOGISTICS));
  }

  private void together(int from, int to) {
    UnitOfWork.commit(
        List.of(UnitOfWork.of(() -> IntStream.rangeClosed(from, to).forEach(this::progress))));
  }

  private Document stored() {
    return Objects.requireNonNull(
        mongo
            .getCollection("complaintClocks")
            .find(new Document("_id", complaint.id().value()))
            .first());
  }

  /** The size without events on their way, which the relay sends one after the other. */
  private static int size(Document document) {
    document.remove("_outbox");
    return new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().remaining();
  }

  @Test
  void tenThousandReportsOfProgressLeaveAComplaintSmallAndAllItsClocksShown() {
    accept();
    awaitAcceptance("MET");
    together(1, 200);
    int afterSome = size(stored());
    for (int number = 201; number < MANY; number += 100) {
      together(number, number + 99);
    }
    together(MANY, MANY);

    assertThat(size(stored())).isLessThan(2 * afterSome);
    String first = complaint.id() + ":R1-D10:";
    assertThat(get("/" + first + "5").expect(200).text("state")).isEqualTo("MET");
    assertThat(get("/" + first + MANY).expect(200).text("state")).isEqualTo("RUNNING");
    assertThat(get("/" + first + "5/why").expect(200).body().path("decisions").size()).isPositive();
    assertThat(get("?complaint=" + complaint.id()).items()).hasSizeGreaterThan(MANY);
  }

  @Test
  void anUnreadableComplaintHoldsUpNoOthersClocks() {
    SampleComplaint broken = complaint;
    mongo
        .getCollection("complaintClocks")
        .updateOne(
            new Document("_id", broken.id().value()),
            new Document("$set", new Document("deadlines.0.state", "PAUSED")));
    aComplaintIsRegisteredAndHandedOver();
    time.pass(H12.plusSeconds(1));
    await().atMost(Duration.ofSeconds(20)).until(() -> missedAcceptances() == 1);
    awaitAcceptance("OVERDUE");
    mongo
        .getCollection("complaintClocks")
        .deleteOne(new Document("_id", broken.id().value())); // or it stays due in other tests
  }
}
