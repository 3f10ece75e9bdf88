package kesu.rulebooks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares every clock of R1 with the golden copy, row by row. */
class R1DeadlinesTest {
  private static final Map<String, StartsAt> STARTS =
      Map.ofEntries(
          entry("complaint received or incident noticed", StartsAt.COMPLAINT_RECEIVED),
          // the store received it: the row's note says so
          entry("complaint received", StartsAt.RECEIVED_BY_STORE),
          entry("store head has it (R1-D1 recorded)", StartsAt.STORE_HEAD_HAS_IT),
          entry("store finished", StartsAt.STORE_FINISHED),
          entry("complaint recorded", StartsAt.RECORDED_BY_CUSTOMER_SERVICE),
          entry("incident happened", StartsAt.INCIDENT_HAPPENED),
          entry("accident happened", StartsAt.LOSS_OR_HARM_HAPPENED),
          entry("accidental injury happened", StartsAt.INJURY_HAPPENED),
          entry("incident noticed", StartsAt.INCIDENT_NOTICED),
          entry("crisis known", StartsAt.CRISIS_KNOWN),
          entry("journalists at the scene", StartsAt.JOURNALISTS_AT_SCENE),
          entry("insurer decided", StartsAt.INSURER_DECIDED),
          entry("handed down by branch", StartsAt.HANDED_DOWN_BY_BRANCH),
          entry("handed down by head office", StartsAt.HANDED_DOWN_BY_HEAD_OFFICE),
          entry("received by branch customer service", StartsAt.RECEIVED_BY_CUSTOMER_SERVICE),
          entry("handed over", StartsAt.HANDED_OVER),
          entry("last report", StartsAt.HANDLING_REPORTED),
          entry("handling finished", StartsAt.HANDLING_FINISHED),
          entry("report found", StartsAt.REPORT_FOUND),
          entry("recorded at head office", StartsAt.RECORDED_AT_HEAD_OFFICE),
          entry("received by the branch", StartsAt.RECEIVED_BY_CUSTOMER_SERVICE),
          entry("inclination noticed", StartsAt.INCLINATION_NOTICED),
          entry("finally solved", StartsAt.FINALLY_SOLVED),
          entry("opinion asked", StartsAt.OPINION_ASKED),
          entry("passed on", StartsAt.OPINION_PASSED_ON),
          entry("promise recorded", StartsAt.PROMISE_RECORDED));
  private static final Map<String, Set<StopsAt>> STOPS =
      Map.ofEntries(
          entry("report recorded", Set.of(StopsAt.REPORT_RECORDED)),
          entry("form submitted", Set.of(StopsAt.FORM_SUBMITTED)),
          entry("superior told", Set.of(StopsAt.SUPERIOR_TOLD)),
          entry("both told", Set.of(StopsAt.BOTH_TOLD)),
          entry("form sent to head office", Set.of(StopsAt.FORM_SENT_TO_HEAD_OFFICE)),
          entry("form returned", Set.of(StopsAt.FORM_RETURNED)),
          entry("help asked or solved", Set.of(StopsAt.HELP_ASKED, StopsAt.SOLVED)),
          entry("reported to insurance officer", Set.of(StopsAt.NOTICE_OF_LOSS_RECORDED)),
          entry("urgent report recorded", Set.of(StopsAt.URGENT_REPORT_RECORDED)),
          entry("presence recorded", Set.of(StopsAt.DEPUTY_AT_SCENE)),
          entry("talk recorded", Set.of(StopsAt.PRESS_MET)),
          entry("claim result told", Set.of(StopsAt.CLAIM_RESULT_TOLD)),
          entry("evidence attached", Set.of(StopsAt.EVIDENCE_ATTACHED)),
          entry("contact recorded and assigned", Set.of(StopsAt.CONTACTED_AND_ASSIGNED)),
          entry("accepted or refused", Set.of(StopsAt.ACCEPTED_OR_REFUSED)),
          // a result is a report of the handling too: the row's note says so
          entry("handling reported", Set.of(StopsAt.HANDLING_REPORTED, StopsAt.RESULT_REPORTED)),
          entry("result reported", Set.of(StopsAt.RESULT_REPORTED)),
          entry("customer service told", Set.of(StopsAt.CUSTOMER_SERVICE_TOLD)),
          entry("handed down", Set.of(StopsAt.HANDED_DOWN)),
          entry(
              "opinion given or passed on",
              Set.of(StopsAt.OPINION_GIVEN, StopsAt.OPINION_PASSED_ON)),
          entry("opinion given", Set.of(StopsAt.OPINION_GIVEN)),
          entry("customer told", Set.of(StopsAt.CUSTOMER_TOLD)));

  /** 责任方, as the kind of department that owes it and the post, or null where the case decides. */
  private static final Map<String, String> OWNERS =
      Map.ofEntries(
          entry("R1-D1", "store sales-staff"),
          entry("R1-D2a", "store store-head"),
          entry("R1-D2b", "store store-head"),
          entry("R1-D3", "store store-head"),
          entry("R1-D4", "store store-head"),
          entry("R1-D5", "store store-administration-manager"),
          entry("R1-D6", "store store-head"),
          entry("R1-D7", "customer-service customer-service-manager"),
          entry("R1-D8", "assigned-department -"),
          entry("R1-D9", "assigned-department -"),
          entry("R1-D10", "assigned-department -"),
          entry("R1-D11", "assigned-department -"),
          entry("R1-D12", "advertising advertising-manager"),
          entry("R1-D13", "branch-management branch-general-manager"),
          entry("R1-D14", "head-office head-office-complaints"),
          entry("R1-D15a", "head-office head-office-complaints"),
          entry("R1-D15b", "receiving-department -"),
          entry("R1-D16", "receiving-department -"),
          entry("R1-D17", "store store-head"),
          entry("R1-D18", "receiving-department -"),
          entry("R1-D19", "store store-head"),
          entry("R1-D20", "customer-service customer-service-manager"),
          entry("R1-D21", "advertising advertising-manager"),
          entry("R1-D22", "customer-service customer-service-manager"),
          entry("R1-D23", "customer-service customer-service-manager"),
          entry("R1-D24", "customer-service customer-service-manager"),
          entry("R1-D25", "administration insurance-officer"));

  @TestFactory
  @Clause({
    "R1-D1", "R1-D2a", "R1-D2b", "R1-D3", "R1-D4", "R1-D5", "R1-D6", "R1-D7", "R1-D8", "R1-D9",
    "R1-D10", "R1-D11", "R1-D12", "R1-D13", "R1-D14", "R1-D15a", "R1-D15b", "R1-D16", "R1-D17",
    "R1-D18", "R1-D19", "R1-D20", "R1-D21", "R1-D22", "R1-D23", "R1-D24", "R1-D25"
  })
  Stream<DynamicTest> everyClockIsAsInTheGoldenCopy() {
    return R1.golden("r1-deadlines.csv")
        .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> compare(row)));
  }

  private static void compare(CSVRecord row) {
    Clock clock = R1.clock(row.get("id"));
    Due due =
        switch (row.get("due")) {
          case "P0D" -> new Due.EndOfDay(CompanyTime.ZONE);
          case "promised" -> new Due.Promised();
          default -> new Due.After(Duration.parse(row.get("due")));
        };
    assertThat(clock.due()).isEqualTo(due);
    assertThat(clock.starts()).isEqualTo(Objects.requireNonNull(STARTS.get(row.get("starts_at"))));
    assertThat(clock.stops()).isEqualTo(stops(row));
    assertThat(clock.recurring()).isEqualTo(row.get("recurring").equals("yes"));
    assertThat(clock.penaltyWhenMissed())
        .isEqualTo(
            Optional.of(row.get("penalty_when_missed"))
                .filter(clause -> !clause.isEmpty())
                .map(ClauseId::new));
    assertThat(clock.owedBy() + " " + clock.owedByPost().map(post -> post.value()).orElse("-"))
        .isEqualTo(OWNERS.get(row.get("id")));
  }

  /** A form is returned from the store to the branch, or from the branch to head office. */
  private static Set<StopsAt> stops(CSVRecord row) {
    return row.get("id").equals("R1-D13")
        ? Set.of(StopsAt.FORM_RETURNED_TO_HEAD_OFFICE)
        : Objects.requireNonNull(STOPS.get(row.get("stops_at")));
  }

  @Test
  void thereIsNoClockBesidesThoseInTheGoldenCopy() {
    assertThat(R1.BOOK.clocks().all().stream().map(clock -> clock.clause().value()))
        .containsExactlyElementsOf(
            R1.golden("r1-deadlines.csv").map(row -> row.get("id")).toList());
  }
}
