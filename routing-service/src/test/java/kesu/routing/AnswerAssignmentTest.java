package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kesu.events.AssignmentAccepted;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.local.testbed.ApiClient;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnswerAssignmentTest extends RoutingTest {
  @Test
  @Clause({"R1-D10", "R1-D11"})
  void aDepartmentAcceptsReportsProgressAndReportsTheResult() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    String path = path(complaint, 1);

    ApiReply accepted = api.post(path + "/acceptance", NOTHING, SampleStaff.LOGISTICS).expect(200);
    assertThat(accepted.text("state")).isEqualTo("ACCEPTED");
    time.pass(Duration.ofHours(1));
    Map<String, String> onTheWay = Map.of("report", "车已派出", "plan", "今日送达");
    ApiReply progress = api.post(path + "/progress", onTheWay, SampleStaff.LOGISTICS);
    assertThat(progress.text("state")).isEqualTo("ACCEPTED");
    Instant finishedAt = time.instant();
    time.pass(Duration.ofHours(1));
    Map<String, String> delivered =
        Map.of("report", "已送达", "result", "顾客签收", "finishedAt", finishedAt.toString());
    ApiReply result = api.post(path + "/result", delivered, SampleStaff.LOGISTICS);
    assertThat(result.text("state")).isEqualTo("REPORTED");

    JsonNode shown = api.get(path, SampleStaff.LOGISTICS).body();
    assertThat(shown.path("reports").valueStream().map(each -> each.path("report").asString()))
        .containsExactly("车已派出", "已送达");
    assertThat(log.await(complaint.id(), ResultReported.class, 1))
        .singleElement()
        .satisfies(reported -> assertThat(reported.finishedAt()).isEqualTo(finishedAt));
    assertThat(log.of(complaint.id(), AssignmentAccepted.class)).hasSize(1);
    assertThat(log.of(complaint.id(), ProgressReported.class)).hasSize(1);
  }

  @Test
  void anIdempotencyKeyGetsTheFirstAnswerAgainAndIsNotForAnotherRequest() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    String path = path(complaint, 1);
    ApiReply first = api.post(path + "/acceptance", NOTHING, SampleStaff.LOGISTICS, "k-1");
    time.pass(Duration.ofMinutes(1));
    ApiReply second = api.post(path + "/acceptance", NOTHING, SampleStaff.LOGISTICS, "k-1");
    assertThat(second.expect(200).body()).isEqualTo(first.body());
    assertThat(first.isReplayed()).isFalse();
    assertThat(second.isReplayed()).isTrue();
    Map.of("zh-CN", "已用于另一请求", "en", "was used for another request")
        .forEach(
            (language, words) -> {
              ApiReply reused =
                  api.send(
                      "POST",
                      path + "/result",
                      RESULT,
                      Map.of(
                          "Kesu-Actor",
                          ApiClient.header(SampleStaff.LOGISTICS),
                          "Idempotency-Key",
                          "k-1",
                          "Accept-Language",
                          language));
              assertThat(reused.expect(422).code()).isEqualTo("idempotency-key-reused");
              assertThat(reused.text("detail")).contains(words);
            });
    assertThat(states(complaint)).containsExactly("bj-logistics ACCEPTED");
    assertThat(log.await(complaint.id(), AssignmentAccepted.class, 1)).hasSize(1);
  }
}
