package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssigningTest extends RoutingTest {
  @Test
  void d7AReasonOfFourDepartmentsIsHandedToEachWithThePersonThatAnswers() {
    Case complaint = assigned("R1-T15", "bj-zgc", 4);

    assertThat(assignments(complaint))
        .extracting(
            each -> each.path("department").asString() + " " + each.path("person").asString())
        .containsExactly(
            "bj-advertising E1103",
            "bj-zgc-store E1201",
            "bj-logistics E1106",
            "bj-purchasing E1101");
    eventually(
        () ->
            assertThat(published.inboxes(complaint.id, "department.assigned.v1"))
                .containsExactly(
                    "department.bj-advertising",
                    "department.bj-logistics",
                    "department.bj-purchasing",
                    "department.bj-zgc-store"));
    assertThat(published.of(complaint.id, "assignment.made.v1"))
        .extracting(made -> made.text("assignmentId"))
        .containsExactly(
            complaint.id + "-1", complaint.id + "-2", complaint.id + "-3", complaint.id + "-4");
  }

  @Test
  void d8TheNoticeSaysUntilWhenItCanBeRefused() {
    Case complaint = assigned("R1-T23", null, 1);
    JsonNode shown = assignments(complaint).getFirst();
    eventually(
        () ->
            assertThat(published.of(complaint.id, "department.assigned.v1"))
                .singleElement()
                .satisfies(
                    notice -> {
                      assertThat(notice.text("number")).isEqualTo("KS26-0000123-0");
                      assertThat(
                              Duration.between(
                                  at(notice.data(), "at"), at(notice.data(), "answerBy")))
                          .isEqualTo(Duration.ofHours(12));
                      assertThat(notice.text("answerBy"))
                          .isEqualTo(shown.path("answerBy").asString());
                    }));
  }

  @Test
  void theSameRegistrationGivenTwiceIsAssignedOnce() {
    Case complaint = newCase().registered("R1-T12", null);
    complaint.again();
    complaint.raised(Severity.MAJOR, Severity.CRISIS, time.instant());

    awaitAssignments(
        complaint,
        all ->
            assertThat(all)
                .hasSize(2)
                .allSatisfy(
                    each -> assertThat(each.path("severity").asString()).isEqualTo("CRISIS")));
    eventually(
        () -> assertThat(published.inboxes(complaint.id, "department.assigned.v1")).hasSize(2));
    assertThat(published.of(complaint.id, "assignment.made.v1")).hasSize(2);
  }

  @Test
  void aDepartmentAcceptsReportsProgressAndReportsTheResult() {
    Case complaint = assigned("R1-T23", null, 1);
    String path = "/api/assignments/" + complaint.id + "-1";

    Reply accepted = post(path + "/acceptance", LOGISTICS, "{}");
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.text("state")).isEqualTo("ACCEPTED");
    time.pass(Duration.ofHours(1));
    Reply progress = post(path + "/progress", LOGISTICS, "{\"report\":\"车已派出\",\"plan\":\"今日送达\"}");
    assertThat(progress.text("state")).isEqualTo("ACCEPTED");
    String finishedAt = time.instant().toString();
    time.pass(Duration.ofHours(1));
    Reply result =
        post(
            path + "/result",
            LOGISTICS,
            "{\"report\":\"已送达\",\"result\":\"顾客签收\",\"finishedAt\":\"%s\"}".formatted(finishedAt));
    assertThat(result.text("state")).isEqualTo("REPORTED");

    JsonNode shown = get(path, LOGISTICS).body();
    assertThat(shown.path("reports").valueStream().map(each -> each.path("report").asString()))
        .containsExactly("车已派出", "已送达");
    eventually(
        () ->
            assertThat(published.of(complaint.id, "assignment.result-reported.v1"))
                .singleElement()
                .satisfies(told -> assertThat(told.text("finishedAt")).isEqualTo(finishedAt)));
    assertThat(published.of(complaint.id, "assignment.accepted.v1")).hasSize(1);
    assertThat(published.of(complaint.id, "assignment.progress-reported.v1")).hasSize(1);
  }

  private static java.time.Instant at(JsonNode data, String field) {
    return java.time.Instant.parse(data.path(field).asString());
  }
}
