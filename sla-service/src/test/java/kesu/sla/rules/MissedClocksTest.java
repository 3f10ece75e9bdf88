package kesu.sla.rules;

import static kesu.sla.rules.Deadline.State.DONE_LATE;
import static kesu.sla.rules.Deadline.State.LIFTED;
import static kesu.sla.rules.Deadline.State.OVERDUE;
import static kesu.sla.rules.Deadline.State.RUNNING;
import static kesu.sla.rules.Life.FIRST;
import static kesu.sla.rules.Life.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWarned;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationRaised;
import kesu.events.PromiseRecorded;
import kesu.events.SeverityRaised;
import kesu.local.testbed.SampleStaff;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Channel;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks warn their owner, and a miss is told up the chain. What is done late stays a miss. */
class MissedClocksTest {
  private static final Duration H12 = Duration.ofHours(12);
  private static final List<String> R1_TABLES =
      List.of(
          "claims.csv",
          "clauses.csv",
          "conditions.csv",
          "deadlines.csv",
          "departments.csv",
          "exposure-notices.csv",
          "exposure-thresholds.csv",
          "exposure.csv",
          "form-fields.csv",
          "gates.csv",
          "groups.csv",
          "incidents.csv",
          "occasions.csv",
          "penalties.csv",
          "permissions.csv",
          "posts.csv",
          "precedence.csv",
          "reasons.csv",
          "rewards.csv",
          "rulebook.csv",
          "severity.csv",
          "silence.csv",
          "tasks.csv");
  private static final Instant ACCEPTANCE_DUE = RECEIVED.plus(H12);

  @Test
  @Clause("R1-D8")
  void theOwnerIsWarnedOnceBeforeADutyIsDue() {
    Life life = Life.handedOver();
    Instant warning = ACCEPTANCE_DUE.minus(Duration.ofHours(3));
    assertThat(life.until(warning.minusSeconds(1)).count(DeadlineWarned.class, "R1-D8")).isZero();
    life.until(warning).until(warning.plusSeconds(1)).until(ACCEPTANCE_DUE);
    assertThat(life.count(DeadlineWarned.class, "R1-D8")).isEqualTo(1);
    assertThat(life.clock("R1-D8").warnedAt()).isEqualTo(warning);
  }

  @Test
  @Clause("R1-D8")
  void aClockThatCameDueUnseenIsMissedAtOnceWithoutAWarning() {
    Life life = Life.handedOver().until(ACCEPTANCE_DUE.plusSeconds(1));
    assertThat(life.count(DeadlineWarned.class, "R1-D8")).isZero();
    assertThat(life.count(DeadlineMissed.class, "R1-D8")).isEqualTo(1);
  }

  @Test
  @Clause("R1-D8")
  void aMissIsDeclaredOnceAndGoesUpALevelAfterTheSameTimeAgainUntilTheTop() {
    Life life = Life.handedOver().until(ACCEPTANCE_DUE.plusSeconds(1));
    assertThat(told(life)).containsExactly("branch-general-manager@bj-branch-management");
    life.until(ACCEPTANCE_DUE.plus(H12).minusSeconds(1));
    assertThat(told(life)).hasSize(1);
    life.until(ACCEPTANCE_DUE.plus(H12));
    assertThat(told(life))
        .containsExactly(
            "branch-general-manager@bj-branch-management", "head-office-complaints@head-office");
    life.until(ACCEPTANCE_DUE.plus(H12.multipliedBy(100)));
    assertThat(told(life)).hasSize(2);
    assertThat(life.clock("R1-D8").nextAt()).as("the chain has ended").isNull();
    assertThat(life.count(DeadlineMissed.class, "R1-D8")).isEqualTo(1);
  }

  @Test
  @Clause("R1-D8")
  void aMissIsToldToTheDepartmentThatOwesItAndToEachDepartmentAbove() {
    Life life = Life.handedOver().until(ACCEPTANCE_DUE.plusSeconds(1));
    assertThat(life.toldOfMiss("R1-D8"))
        .containsExactly("department.bj-logistics", "department.bj-branch-management");
    life.until(ACCEPTANCE_DUE.plus(H12));
    assertThat(life.toldOfMiss("R1-D8"))
        .containsExactly(
            "department.bj-logistics", "department.bj-branch-management", "department.head-office");
  }

  @Test
  @Clause("R1-D1")
  void aMissEscalatedWithinADepartmentIsToldItOnce() {
    Life life = Life.registered(Channel.STORE, Severity.MAJOR, null, null);
    life.until(RECEIVED.plus(Duration.ofHours(2)).plusSeconds(1));
    assertThat(life.events(EscalationRaised.class))
        .filteredOn(raised -> raised.clause().equals(new ClauseId("R1-D1")))
        .extracting(EscalationRaised::toPost)
        .containsExactly(SampleStaff.GOODS_SUPERVISOR.post());
    assertThat(life.toldOfMiss("R1-D1")).containsExactly("department.bj-zgc-store");
  }

  @Test
  @Clause({"R1-D16", "R1-I4"})
  void theMissOfAnAgentClimbsPostByPostFromTheManagerToHeadOfficeAndEachIsToldOnce() {
    Instant promised = RECEIVED.plus(Duration.ofHours(6));
    Life life = Life.registered(Channel.HOTLINE, Severity.MAJOR, null, promised);
    life.until(promised.plusSeconds(1));
    assertThat(told(life, "R1-D16"))
        .containsExactly("customer-service-manager@bj-customer-service");
    life.until(promised.plus(Duration.ofDays(30)));
    assertThat(told(life, "R1-D16"))
        .containsExactly(
            "customer-service-manager@bj-customer-service",
            "branch-general-manager@bj-branch-management",
            "head-office-complaints@head-office");
  }

  @Test
  @Clause("R1-D16")
  void theMissOfHeadOfficeIsToldToNobodyBelowIt() {
    Instant promised = RECEIVED.plus(Duration.ofHours(6));
    Life life =
        Life.registeredBy(SampleStaff.HEAD_OFFICE, Channel.HEAD_OFFICE, Severity.MAJOR)
            .on(new PromiseRecorded(promised, RECEIVED, SampleStaff.HEAD_OFFICE))
            .until(promised.plus(Duration.ofDays(30)));
    assertThat(told(life, "R1-D16")).containsExactly("head-office-complaints-manager@head-office");
  }

  @Test
  @Clause("R1-D1")
  void theMissOfSalesStaffClimbsThroughTheStoreToHeadOffice() {
    Life life =
        Life.registeredBy(SampleStaff.SALES, Channel.STORE, Severity.MAJOR)
            .until(RECEIVED.plus(Duration.ofDays(30)));
    assertThat(told(life, "R1-D1"))
        .containsExactly(
            "goods-supervisor@bj-zgc-store",
            "store-head@bj-zgc-store",
            "branch-general-manager@bj-branch-management",
            "head-office-complaints@head-office");
  }

  @Test
  @Clause({"R1-D8", "R1-D9"})
  void silenceThatCountsAsAcceptanceKeepsTheMissAndTheTimeToReport() {
    Life life = Life.handedOver().until(ACCEPTANCE_DUE.plusSeconds(1));
    life.acceptedBySilence(FIRST, ACCEPTANCE_DUE.plusSeconds(2));
    assertThat(life.state("R1-D8")).as("it has not answered").isEqualTo(OVERDUE);
    assertThat(life.state("R1-D9")).isEqualTo(RUNNING);
    assertThat(life.clock("R1-D9").dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(48)));
    life.until(ACCEPTANCE_DUE.plus(H12));
    assertThat(told(life)).as("it climbs on").hasSize(2);
    life.progress(FIRST, ACCEPTANCE_DUE.plus(H12).plusSeconds(1));
    assertThat(life.state("R1-D8")).isEqualTo(DONE_LATE);
    assertThat(life.clock("R1-D8").missedAt()).isNotNull();
  }

  @Test
  @Clause({"R1-C2", "R1-D8"})
  void theClockMissedBeforeAnAssignmentWasTakenStaysMissed() {
    Life life =
        Life.handedOver()
            .until(ACCEPTANCE_DUE.plusSeconds(1))
            .passedOn(FIRST, ACCEPTANCE_DUE.plusSeconds(2))
            .until(ACCEPTANCE_DUE.plus(Duration.ofDays(30)));
    assertThat(life.clock("R1-D8").isMissed()).isTrue();
    assertThat(life.count(DeadlineWithdrawn.class, "R1-D8")).isZero();
    assertThat(life.state("R1-D9")).isEqualTo(LIFTED);
    assertThat(told(life)).as("nobody above is told any more").hasSize(1);
  }

  @Test
  @Clause("R1-D8")
  void aMissGoesNoFurtherUpOnceTheDutyIsDone() {
    Life life =
        Life.handedOver()
            .until(ACCEPTANCE_DUE.plusSeconds(1))
            .accepted(FIRST, ACCEPTANCE_DUE.plusSeconds(2))
            .until(ACCEPTANCE_DUE.plus(H12));
    assertThat(told(life)).hasSize(1);
    assertThat(life.state("R1-D8")).isEqualTo(DONE_LATE);
  }

  @Test
  @Clause({"R1-D7", "R1-P2"})
  void aMissLeadsToItsPenaltyRowForAMajorComplaintOnly() {
    Life ordinary = Life.registered(Channel.HOTLINE, Severity.ORDINARY, null, null);
    ordinary.until(RECEIVED.plus(H12));
    Life raised = Life.registered(Channel.HOTLINE, Severity.ORDINARY, null, null);
    raised.on(new SeverityRaised(Severity.ORDINARY, Severity.MAJOR, List.of(), RECEIVED));
    raised.until(RECEIVED.plus(H12));
    assertThat(ordinary.events(DeadlineMissed.class).getFirst().penaltyClause()).isNull();
    assertThat(raised.events(DeadlineMissed.class).getFirst().penaltyClause())
        .isEqualTo(new ClauseId("R1-P2"));
  }

  @Test
  void everyClockOfTheTableIsKept() {
    var clocks = Rulebooks.load(List.of()).inForce("R1", RECEIVED).clocks();
    assertThat(ObservableClocks.notKept(clocks)).isEmpty();
  }

  @Test
  @Clause({"R1-D8", "R1-D10"})
  void aChangedRowChangesTheDutiesWithoutAProgrammer(@TempDir Path folder) throws Exception {
    copyR1(folder);
    Path table = folder.resolve("deadlines.csv");
    String changed =
        Files.readString(table)
            .replace(
                "HANDED_OVER,PT12H,no,ACCEPTED_OR_REFUSED,R1-T36",
                "HANDED_OVER,PT6H,no,ACCEPTED_OR_REFUSED;HANDLING_REPORTED,R1-T38")
            .replace("PT48H,yes,RESULT_REPORTED", "PT24H,no,RESULT_REPORTED");
    Files.writeString(table, changed);

    Life life = Life.under(folder).made(FIRST, RECEIVED);
    Instant due = RECEIVED.plus(Duration.ofHours(6));
    assertThat(life.until(due).state("R1-D8")).isEqualTo(RUNNING);
    assertThat(life.until(due.plusSeconds(1)).state("R1-D8")).isEqualTo(OVERDUE);
    assertThat(life.events(DeadlineMissed.class))
        .filteredOn(missed -> missed.clause().equals(new ClauseId("R1-D8")))
        .extracting(DeadlineMissed::penaltyClause)
        .containsExactly(new ClauseId("R1-T38"));
    life.progress(FIRST, ACCEPTANCE_DUE).progress(FIRST, ACCEPTANCE_DUE.plusSeconds(1));
    assertThat(life.state("R1-D8"))
        .as("now a report of the handling does too")
        .isEqualTo(DONE_LATE);
    assertThat(life.clocks("R1-D10")).as("no longer recurring").hasSize(1);
    assertThat(life.clock("R1-D10").dueAt()).isEqualTo(ACCEPTANCE_DUE.plus(Duration.ofHours(24)));
  }

  private static List<String> told(Life life) {
    return told(life, "R1-D8");
  }

  private static List<String> told(Life life, String clause) {
    return life.events(EscalationRaised.class).stream()
        .filter(raised -> raised.clause().equals(new ClauseId(clause)))
        .map(raised -> raised.toPost() + "@" + raised.toDepartment())
        .toList();
  }

  private static void copyR1(Path to) throws IOException {
    for (String table : R1_TABLES) {
      try (InputStream in = Rulebooks.class.getResourceAsStream("/rulebooks/r1/" + table)) {
        Files.copy(Objects.requireNonNull(in, table), to.resolve(table));
      }
    }
  }
}
