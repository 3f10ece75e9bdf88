package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.routing.rules.AssignmentAnswer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A department's program that repeats its report for ever is stopped and told, at no cost. */
class ManyReportsTest extends RoutingTest {
  private static final Map<String, String> PROGRESS = Map.of("report", "车已派出，正在路上");

  @Autowired private AnswerAssignment answering;
  @Autowired private MongoTemplate mongo;

  private int size(SampleComplaint complaint) {
    Document stored =
        Objects.requireNonNull(
            mongo
                .getCollection("complaintAssignments")
                .find(new Document("_id", complaint.id().value()))
                .first());
    stored.remove("_outbox"); // events on their way, which the relay sends one by one
    return new RawBsonDocument(stored, new DocumentCodec()).getByteBuffer().remaining();
  }

  private static Command command(int number) {
    return new Command(SampleStaff.LOGISTICS, null, "report " + number, "test");
  }

  @Test
  void tenThousandReportsWithoutAKeyAreRefusedFromTheFiveHundredthOn() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    String path = path(complaint, 1);
    api.post(path + "/acceptance", NOTHING, SampleStaff.LOGISTICS).expect(200);
    int afterSome = 0;
    int refused = 0;
    for (int n = 1; n <= 1_000; n++) {
      ApiReply reply = api.post(path + "/progress", PROGRESS, SampleStaff.LOGISTICS);
      refused += reply.status() == 409 ? 1 : 0;
      if (n == 50) {
        afterSome = size(complaint);
      }
    }
    AssignmentAnswer again =
        new AssignmentAnswer.ReportProgress(
            complaint.assignment(1).value(), PROGRESS.getOrDefault("report", ""), null);
    for (int n = 1_001; n <= 10_000; n++) { // without HTTP, to take less time
      refused += answering.answer(again, command(n)) instanceof Answer.Refused ? 1 : 0;
    }
    assertThat(refused).isEqualTo(9_500);
    assertThat(size(complaint)).isLessThan(2 * afterSome);
    assertThat(api.get(path, SampleStaff.LOGISTICS).body().path("reports").size()).isEqualTo(500);
    assertThat(assignments(complaint).getFirst().path("reports").size()).isEqualTo(500);
    api.refused(
        path + "/progress",
        PROGRESS,
        SampleStaff.LOGISTICS,
        409,
        "report-limit-reached",
        "达到上限",
        "which is the limit");
    assertThat(api.post(path + "/result", RESULT, SampleStaff.LOGISTICS).expect(200).text("state"))
        .as("the result can always be reported")
        .isEqualTo("REPORTED");
  }
}
