package kesu.local.stack;

import static java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor;
import static kesu.local.stack.Penalties.persons;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kesu.local.demo.Actor;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports that the press office found, and complaints that repeat each other, at the gateway. */
interface FoundReportTests {
  /** The desk at the gateway. */
  ComplaintDesk desk();

  @Test
  @Clause({"R1-D12", "R1-T38"})
  default void whatThePressOfficeFoundAndToldLateIsMissedByItsManagerToldAboveAndPenalised()
      throws Exception {
    String late = found(Place.ZGC.pressOfficer(), Duration.ofDays(2));
    JsonNode missed = clock(late, "DONE_LATE");
    assertThat(missed.path("person").asString()).isEqualTo("E1103");
    assertThat(missed.path("escalations").findValuesAsString("person")).containsExactly("E1119");
    desk()
        .post(
            "/api/complaints/" + late + "/findings",
            Place.ZGC.customerServiceManager(),
            Map.of(
                "faults",
                List.of("R1-T38"),
                "persons",
                List.of(Map.of("person", "E1103", "answersFor", List.of("R1-T38"))),
                "analysis",
                "广宣部两天后才告知",
                "correctiveProposal",
                "当日告知客服部"));
    assertThat(
            persons(
                desk()
                    .awaited(
                        "/api/penalties?complaint=" + late,
                        all -> persons(all, "R1-T38").contains("E1103")),
                "R1-T38"))
        .contains("E1103");

    assertThat(clock(found(Place.ZGC.pressOfficer(), Duration.ZERO), "MET").path("person"))
        .hasToString("\"E1103\"");
    String byAgent = found(ComplaintDesk.AGENT, Duration.ofDays(2));
    desk().awaitExposure(byAgent, "EXPOSED");
    assertThat(desk().awaited("/api/clocks?complaint=" + byAgent, all -> !all.isEmpty()))
        .extracting(clock -> clock.path("clause").asString())
        .doesNotContain("R1-D12");
  }

  @Test
  @Clause("R1-S1")
  default void twoRegistrationsOfOneMatterAtOnceAreBothMajorAndLinked() throws Exception {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    form.remove("outsideChannel");
    List<Future<JsonNode>> both;
    try (var threads = newVirtualThreadPerTaskExecutor()) {
      both =
          IntStream.range(0, 2)
              .mapToObj(any -> threads.submit(() -> desk().register(form)))
              .toList();
    }
    Set<String> ids =
        Set.of(
            both.getFirst().get().path("id").asString(),
            both.getLast().get().path("id").asString());
    String telephone = ComplaintDesk.telephoneOf(form);
    assertThat(
            desk()
                .awaited(
                    "/api/complaints?telephone=" + telephone,
                    all ->
                        all.size() == 2
                            && all.stream()
                                .allMatch(one -> one.path("severity").asString().equals("MAJOR"))))
        .extracting(one -> one.path("id").asString())
        .containsExactlyInAnyOrderElementsOf(ids.stream().sorted().collect(Collectors.toList()));
  }

  private String found(Actor finder, Duration ago) throws InterruptedException {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    JsonNode registered = desk().register(form);
    Instant at = InstantSource.system().instant().minus(ago);
    desk()
        .post(
            "/api/mentions",
            finder,
            Map.of(
                "origin",
                "PRESS",
                "outlet",
                "样例晚报",
                "publishedAt",
                at.toString(),
                "foundAt",
                at.toString(),
                "negative",
                true,
                "text",
                "读者来信：投诉 " + registered.path("number").asString() + " 无人处理。"));
    return registered.path("id").asString();
  }

  private JsonNode clock(String complaint, String state) {
    return desk()
        .awaited(
            "/api/clocks?complaint=" + complaint,
            all -> all.stream().anyMatch(one -> isReportClock(one, state)))
        .stream()
        .filter(one -> isReportClock(one, state))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isReportClock(JsonNode clock, String state) {
    return clock.path("clause").asString().equals("R1-D12")
        && clock.path("state").asString().equals(state);
  }
}
