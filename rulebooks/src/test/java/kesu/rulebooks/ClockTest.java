package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kesu.terms.Clause;
import kesu.terms.Post;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {
  /** A Friday evening: clocks run around the clock, weekend or not. */
  private static final Instant START = Instant.parse("2026-03-06T12:00:00Z");

  private static List<String> ids(Stream<Clock> clocks) {
    return clocks.map(clock -> clock.clause().value()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "R1-D1, PT2H",
    "R1-D2a, PT2H",
    "R1-D2b, PT10H",
    "R1-D7, PT1H",
    "R1-D8, PT12H",
    "R1-D9, PT48H",
    "R1-D10, PT48H",
    "R1-D11, PT2H",
    "R1-D14, PT1H"
  })
  @Clause({"R1-D1", "R1-D2a", "R1-D2b", "R1-D7", "R1-D8", "R1-D9", "R1-D10", "R1-D11", "R1-D14"})
  void isDueAfterTheTimeItsRowAllowsAroundTheClock(String clause, Duration allowed) {
    assertThat(R1.clock(clause).dueAt(START, null)).isEqualTo(START.plus(allowed));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T15:59:59Z, 2026-03-06T16:00:00Z",
    "2026-03-06T16:00:00Z, 2026-03-07T16:00:00Z",
    "2026-03-06T16:00:01Z, 2026-03-07T16:00:00Z"
  })
  @Clause("R1-D12")
  void toTellOfAReportIsDueAtTheEndOfTheDayInShanghai(Instant found, Instant due) {
    assertThat(R1.clock("R1-D12").dueAt(found, null)).isEqualTo(due);
  }

  @Test
  @Clause("R1-D16")
  void anAnswerIsDueWhenItWasPromised() {
    Instant promised = START.plusSeconds(5000);
    assertThat(R1.clock("R1-D16").dueAt(START, promised)).isEqualTo(promised);
    assertThatThrownBy(() -> R1.clock("R1-D16").dueAt(START, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("R1-D16");
  }

  @Test
  void everyWarningIsAQuarterOfTheTimeAheadButAtLeastAQuarterOfAnHour() {
    for (Clock clock : R1.BOOK.clocks().all()) {
      if (clock.due() instanceof Due.After(Duration allowed)) {
        Duration quarter = allowed.dividedBy(4);
        Duration least = Duration.ofMinutes(15);
        assertThat(clock.warnBefore())
            .as(clock.clause().value())
            .isEqualTo(quarter.compareTo(least) < 0 ? least : quarter);
      }
    }
    assertThat(R1.clock("R1-D9").warnAt(START, null)).isEqualTo(START.plus(Duration.ofHours(36)));
  }

  @Test
  void noWarningComesBeforeTheStart() {
    assertThat(R1.clock("R1-D16").warnAt(START, START.plusSeconds(60))).isEqualTo(START);
  }

  @Test
  @Clause({"R1-D7", "R1-D8", "R1-D9", "R1-D10", "R1-D11"})
  void theHandlingClocksRunForOrdinaryComplaintsTooButOnlyMajorOnesArePenalised() {
    for (String id : List.of("R1-D7", "R1-D8", "R1-D9", "R1-D10", "R1-D11")) {
      Clock clock = R1.clock(id);
      for (Severity severity : Severity.values()) {
        assertThat(clock.runsFor(severity, false)).as("%s %s", id, severity).isTrue();
      }
      assertThat(clock.penaltyFor(Severity.ORDINARY)).as(id).isEmpty();
      assertThat(clock.penaltyFor(Severity.MAJOR)).as(id).isEqualTo(clock.penaltyWhenMissed());
      assertThat(clock.penaltyFor(Severity.CRISIS)).as(id).isPresent();
    }
  }

  @Test
  @Clause({"R1-D2a", "R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D25"})
  void someClocksRunForIncidentsOnlyAndOneForNone() {
    for (String id : List.of("R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D25")) {
      assertThat(R1.clock(id).runsFor(Severity.CRISIS, true)).as(id).isTrue();
      assertThat(R1.clock(id).runsFor(Severity.CRISIS, false)).as(id).isFalse();
    }
    assertThat(R1.clock("R1-D2a").runsFor(Severity.CRISIS, true)).isFalse();
    assertThat(R1.clock("R1-D2a").runsFor(Severity.CRISIS, false)).isTrue();
  }

  @Test
  @Clause({"R1-D8", "R1-D9"})
  void refusingAndReportingAreDueFromTheHandover() {
    assertThat(
            ids(
                R1
                    .BOOK
                    .clocks()
                    .startingAt(StartsAt.HANDED_OVER, Severity.ORDINARY, false)
                    .stream()))
        .containsExactly("R1-D8", "R1-D9");
  }

  @Test
  @Clause({"R1-D9", "R1-D10", "R1-D11"})
  void aResultDischargesEveryDutyToReport() {
    assertThat(ids(R1.BOOK.clocks().stoppedAt(StopsAt.RESULT_REPORTED).stream()))
        .containsExactly("R1-D9", "R1-D10", "R1-D11");
  }

  @Test
  @Clause({"R1-D7", "R1-D8"})
  void theHeadOfTheAssignedDepartmentIsResponsibleForItsAnswer() {
    Rulebook r1 = R1.BOOK;
    assertThat(r1.responsible(R1.clock("R1-D8"), "logistics"))
        .isEqualTo(new Post("logistics-manager"));
    assertThat(r1.responsible(R1.clock("R1-D8"), "manufacturer"))
        .isEqualTo(new Post("purchasing-manager"));
    assertThat(r1.responsible(R1.clock("R1-D7"), "logistics"))
        .isEqualTo(new Post("customer-service-manager"));
    assertThat(R1.clock("R1-D8").escalatesTo())
        .containsExactly(new Post("branch-general-manager"), new Post("head-office-complaints"));
  }

  @Test
  void everyMissEscalatesToSomebodyAboveTheResponsiblePost() {
    for (Clock clock : R1.BOOK.clocks().all()) {
      Post responsible = R1.BOOK.responsible(clock, "logistics");
      if (!clock.escalatesTo().isEmpty()) {
        assertThat(clock.escalatesTo())
            .as(clock.clause().value())
            .filteredOn(post -> !post.equals(responsible))
            .isNotEmpty()
            .isSubsetOf(R1.BOOK.posts().chainAbove(responsible));
      }
    }
  }

  @Test
  @Clause("R1-D18")
  void onlyTheDutyToTellTheOwnSuperiorGoesUpTheChartAndNamesNobody() {
    assertThat(R1.BOOK.clocks().all())
        .filteredOn(clock -> clock.escalatesTo().isEmpty())
        .extracting(clock -> clock.clause().value())
        .containsExactly("R1-D18");
  }

  @Test
  @Clause({"R1-D7", "R1-D14", "R1-P2"})
  void aMissedContactIsPenalisedAndALateHandingDownIsNot() {
    assertThat(R1.clock("R1-D7").penaltyFor(Severity.MAJOR)).contains(R1.clause("R1-P2"));
    assertThat(R1.clock("R1-D14").penaltyFor(Severity.MAJOR)).isEmpty();
  }
}
