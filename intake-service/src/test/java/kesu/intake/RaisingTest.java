package kesu.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import kesu.events.ExposureChanged;
import kesu.events.Lifecycle;
import kesu.terms.Exposure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RaisingTest extends IntakeRunning {
  @Autowired private LifecycleLog log;

  @Test
  void factsRaiseSeverityOnceAndNeverLowerIt() {
    String id = registered(form());
    Map<String, Object> court = Map.of("fact", "OUTSIDE_CHANNEL");
    assertThat(act(id, "facts", court).expect(200).text("severity")).isEqualTo("MAJOR");
    assertThat(act(id, "facts", court).expect(200).text("severity")).isEqualTo("MAJOR");
    Map<String, Object> hurt = Map.of("fact", "INCIDENT");
    assertThat(act(id, "facts", hurt).expect(200).text("severity")).isEqualTo("CRISIS");
    Map<String, Object> press = Map.of("fact", "INCLINED_TO_PUBLISH");
    assertThat(act(id, "facts", press).expect(200).text("severity")).isEqualTo("CRISIS");
    log.awaitTypes(
        id,
        "complaint.registered.v1",
        "complaint.fact-recorded.v1",
        "complaint.severity-raised.v1",
        "complaint.fact-recorded.v1",
        "complaint.fact-recorded.v1",
        "complaint.severity-raised.v1",
        "complaint.fact-recorded.v1");
    assertThat(get("/api/complaints/" + id + "/why").body().path("decisions"))
        .extracting(made -> made.path("decision").asString())
        .containsExactly("severity", "severity", "severity", "closing-gates");
  }

  @Test
  void exposureMakesItMajorByR1S3ButNeverACrisis() {
    String id = registered(form());
    log.say("media-watch-service", id, exposed(Exposure.NONE, Exposure.AT_RISK));
    log.say("media-watch-service", id, exposed(Exposure.AT_RISK, Exposure.CRISIS));
    await()
        .atMost(30, SECONDS)
        .until(() -> get("/api/complaints/" + id).text("severity").equals("MAJOR"));
    assertThat(get("/api/complaints/" + id).text("exposure")).isEqualTo("CRISIS");
    log.awaitTypes(id, "complaint.registered.v1", "complaint.severity-raised.v1");
    assertThat(get("/api/complaints/" + id + "/why").body().toString()).contains("R1-S3");
  }

  private Lifecycle exposed(Exposure from, Exposure to) {
    return new ExposureChanged(from, to, null, List.of(), List.of(), time.instant());
  }
}
