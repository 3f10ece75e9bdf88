package kesu.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static kesu.local.testbed.SampleStaff.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import kesu.events.ExposureChanged;
import kesu.events.Lifecycle;
import kesu.events.ProgressReported;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.Exposure;
import org.junit.jupiter.api.Test;

class FollowComplaintTest extends IntakeServiceTest {
  @Test
  void anEventDeliveredTwiceIsInTheHistoryOnce() {
    String id = registered();
    accepted(id);
    sender.send(
        id,
        new ProgressReported(
            new AssignmentId(id + "-1"), LOGISTICS.department(), clock.instant(), LOGISTICS));
    reported(id);

    assertThat(get("/" + id + "/timeline").body().path("entries"))
        .extracting(entry -> entry.path("what").asString())
        .containsExactly(
            "REGISTERED", "ASSIGNED", "ACCEPTED", "PROGRESS_REPORTED", "RESULT_REPORTED");
  }

  @Test
  @Clause("R1-S3")
  void exposureMakesItMajorButNeverACrisis() {
    String id = registered();
    sender.send(id, exposed(Exposure.NONE, Exposure.AT_RISK));
    sender.send(id, exposed(Exposure.AT_RISK, Exposure.CRISIS));

    await().atMost(30, SECONDS).until(() -> get("/" + id).text("severity").equals("MAJOR"));
    assertThat(get("/" + id).text("exposure")).isEqualTo("CRISIS");
    log.awaitTypes(new ComplaintId(id), "complaint.registered.v1", "complaint.severity-raised.v1");
    assertThat(get("/" + id + "/why").body().toString()).contains("R1-S3");
  }

  private Lifecycle exposed(Exposure from, Exposure to) {
    return new ExposureChanged(from, to, null, List.of(), List.of(), clock.instant());
  }
}
