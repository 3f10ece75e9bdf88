package kesu.sla.rules;

import static kesu.local.testbed.SampleIncident.accident;
import static kesu.local.testbed.SampleIncident.crime;
import static kesu.local.testbed.SampleIncident.customerInjured;
import static kesu.local.testbed.SampleIncident.evidence;
import static kesu.local.testbed.SampleIncident.journalistsMet;
import static kesu.local.testbed.SampleIncident.step;
import static kesu.sla.rules.Life.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kesu.events.EscalationRaised;
import kesu.events.FactRecorded;
import kesu.events.JournalistsArrived;
import kesu.events.PressTalkRecorded;
import kesu.events.ReportSent;
import kesu.events.SeverityRaised;
import kesu.local.testbed.SampleStaff;
import kesu.sla.rules.Deadline.State;
import kesu.terms.Channel;
import kesu.terms.Clause;
import kesu.terms.EvidenceKind;
import kesu.terms.FactKind;
import kesu.terms.IncidentStep;
import kesu.terms.PressPartner;
import kesu.terms.ReportLevel;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The clocks of an incident, known from the beginning or learnt later. */
class IncidentClocksTest {
  private static final Instant HAPPENED = RECEIVED.minus(Duration.ofMinutes(30));

  /** An incident that came in by the hotline. */
  private static Life incident() {
    return registered(Channel.HOTLINE).on(customerInjured(HAPPENED, RECEIVED));
  }

  private static Life registered(Channel channel) {
    return Life.registered(channel, Severity.CRISIS, HAPPENED, null);
  }

  private static List<String> clauses(Life life) {
    return life.deadlines().stream().map(deadline -> deadline.clause().value()).sorted().toList();
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  @Clause({"R1-S4", "R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20"})
  void anIncidentStartsItsDutiesByWhateverChannelItComes(Channel channel) {
    Life life = registered(channel).on(customerInjured(HAPPENED, RECEIVED));
    assertThat(clauses(life))
        .contains("R1-D2b", "R1-D5", "R1-D6", "R1-D7", "R1-D19", "R1-D20")
        .as("the form of two hours is not owed beside that of ten")
        .doesNotContain("R1-D2a");
  }

  @ParameterizedTest
  @CsvSource({
    "R1-D2b, PT10H, store-head, E1201",
    "R1-D5, PT12H, store-administration-manager, E1202",
    "R1-D6, PT1H, store-head, E1201",
    "R1-D19, PT1H, store-head, E1201"
  })
  @Clause({"R1-D2b", "R1-D5", "R1-D6", "R1-D19"})
  void theStoresDutiesCountFromTheIncidentAndAreOwedByItsPosts(
      String clause, Duration due, String post, String person) {
    Deadline clock = incident().clock(clause);
    assertThat(clock.startedAt()).isEqualTo(HAPPENED);
    assertThat(clock.dueAt()).isEqualTo(HAPPENED.plus(due));
    assertThat(clock.owner().post().value()).isEqualTo(post);
    assertThat(Objects.requireNonNull(clock.owner().person()).value()).isEqualTo(person);
  }

  @Test
  @Clause("R1-D20")
  void anExecutiveDeputyIsAtTheSceneWithinAnHourOfTheCrisisBeingKnown() {
    Deadline clock = incident().clock("R1-D20");
    assertThat(clock.dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(1)));
    assertThat(clock.owner().post().value()).isEqualTo("customer-service-manager");
  }

  @ParameterizedTest
  @CsvSource({"-1, RUNNING", "0, RUNNING", "1, OVERDUE"})
  @Clause({"R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D25"})
  void aDutyNotDoneIsMissedOnceItsDueTimeHasPassedAndEscalated(int second, State expected) {
    Life life =
        incident()
            .on(new JournalistsArrived(RECEIVED, SampleStaff.SALES))
            .on(step(IncidentStep.INSURER_DECIDED, SampleStaff.ASSET_MANAGER, RECEIVED));
    for (String clause :
        List.of("R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D2b", "R1-D5", "R1-D25")) {
      life.until(life.clock(clause).dueAt().plusSeconds(second));
      assertThat(life.state(clause)).as(clause).isEqualTo(expected);
      assertThat(life.count(EscalationRaised.class, clause))
          .as(clause)
          .isEqualTo(expected == State.OVERDUE ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, MET", "0, MET", "1, DONE_LATE"})
  @Clause({"R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D25"})
  void aDutyDoneAtItsDueTimeIsInTime(int second, State expected) {
    Life life =
        incident()
            .on(new JournalistsArrived(RECEIVED, SampleStaff.SALES))
            .on(step(IncidentStep.INSURER_DECIDED, SampleStaff.ASSET_MANAGER, RECEIVED));
    Instant inAnHour = RECEIVED.plus(Duration.ofHours(1)).plusSeconds(second);
    Instant anHourAfter = HAPPENED.plus(Duration.ofHours(1)).plusSeconds(second);
    life.on(evidence(EvidenceKind.PHOTO, anHourAfter))
        .on(step(IncidentStep.URGENTLY_REPORTED, SampleStaff.STORE_HEAD, anHourAfter))
        .on(step(IncidentStep.AT_SCENE, SampleStaff.ADMINISTRATION_MANAGER, inAnHour))
        .on(journalistsMet(inAnHour))
        .on(
            new ReportSent(
                ReportLevel.BRANCH_CUSTOMER_SERVICE,
                HAPPENED.plus(Duration.ofHours(10)).plusSeconds(second),
                SampleStaff.STORE_HEAD))
        .on(
            step(
                IncidentStep.LOSS_REPORTED,
                SampleStaff.STORE_ADMINISTRATION_MANAGER,
                HAPPENED.plus(Duration.ofHours(12)).plusSeconds(second)))
        .on(
            step(
                IncidentStep.CLAIM_RESULT_TOLD,
                SampleStaff.INSURANCE_OFFICER,
                RECEIVED.plus(Duration.ofHours(48)).plusSeconds(second)));
    for (String clause :
        List.of("R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D25")) {
      assertThat(life.state(clause)).as(clause).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, false, true, true",
    "true, false, false, false, true",
    "false, false, true, true, false",
    "false, false, false, false, false"
  })
  @Clause({"R1-D5", "R1-D6", "R1-O23"})
  void aLossIsReportedForAThirdPartyOrPropertyAndEvidenceTakenOfAnInjury(
      boolean injury,
      boolean thirdPartyHurt,
      boolean propertyLost,
      boolean reported,
      boolean evidence) {
    Life life =
        registered(Channel.HOTLINE)
            .on(accident("bj-zgc", injury, thirdPartyHurt, propertyLost, RECEIVED));
    assertThat(clauses(life).contains("R1-D5")).isEqualTo(reported);
    assertThat(clauses(life).contains("R1-D6")).isEqualTo(evidence);
  }

  @Test
  @Clause({"R1-D5", "R1-D6"})
  void aCrimeIsNoAccident() {
    Life life = registered(Channel.HOTLINE).on(crime(HAPPENED, RECEIVED));
    assertThat(clauses(life)).contains("R1-D2b", "R1-D19").doesNotContain("R1-D5", "R1-D6");
  }

  @Test
  @Clause({"R1-D19", "R1-O11"})
  void theStoreWhereItHappenedOwesItEvenIfTheCustomerBoughtElsewhere() {
    Life life = registered(Channel.HOTLINE).on(accident("bj-xd", true, true, false, RECEIVED));
    assertThat(Objects.requireNonNull(life.clock("R1-D19").owner().department()).value())
        .isEqualTo("bj-xd-store");
    assertThat(Objects.requireNonNull(life.clock("R1-D19").owner().person()).value())
        .isEqualTo("E1210");
    life.until(RECEIVED.plus(Duration.ofHours(12)).plusSeconds(1));
    assertThat(life.events(EscalationRaised.class))
        .filteredOn(raised -> raised.clause().value().equals("R1-D5"))
        .extracting(raised -> Objects.requireNonNull(raised.toPerson()).value())
        .startsWith("E1210");
  }

  @Test
  @Clause({"R1-S4", "R1-D1", "R1-D2a", "R1-D2b", "R1-D20"})
  void anIncidentLearntLaterAddsTheDutiesOfACrisisFromThenAndOfTheIncidentFromItself() {
    Instant known = RECEIVED.plus(Duration.ofMinutes(20));
    Life life = Life.registered(Channel.STORE, Severity.ORDINARY, null, null);
    assertThat(clauses(life)).containsExactly("R1-D7");
    learn(life, Severity.ORDINARY, known);
    assertThat(clauses(life))
        .contains("R1-D1", "R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20")
        .doesNotContain("R1-D2a");
    assertThat(life.clock("R1-D1").startedAt()).isEqualTo(known);
    assertThat(life.clock("R1-D20").startedAt()).isEqualTo(known);
    assertThat(life.clock("R1-D2b").startedAt()).isEqualTo(HAPPENED);
    assertThat(life.clocks("R1-D7")).as("was owed before").hasSize(1);
  }

  @Test
  @Clause({"R1-D2a", "R1-D2b"})
  void theFormOfTwoHoursFallsAwayWhenItTurnsOutToBeAnIncident() {
    Instant known = RECEIVED.plus(Duration.ofMinutes(20));
    Life life =
        Life.registered(Channel.STORE, Severity.MAJOR, null, null)
            .on(new ReportSent(ReportLevel.STORE_HEAD, RECEIVED, SampleStaff.SALES));
    assertThat(life.state("R1-D2a")).isEqualTo(State.RUNNING);
    learn(life, Severity.MAJOR, known);
    assertThat(life.state("R1-D2a")).isEqualTo(State.LIFTED);
    assertThat(Objects.requireNonNull(life.clock("R1-D2a").ending()).by())
        .isEqualTo("INCIDENT_LEARNT");
    assertThat(life.state("R1-D2b")).isEqualTo(State.RUNNING);
  }

  @Test
  @Clause({"R1-S1", "R1-D1"})
  void aRiseToMajorAddsTheDutiesOfAMajorComplaint() {
    Instant known = RECEIVED.plus(Duration.ofHours(5));
    Life life = Life.registered(Channel.STORE, Severity.ORDINARY, null, null);
    life.on(new SeverityRaised(Severity.ORDINARY, Severity.MAJOR, List.of(), known));
    assertThat(life.clock("R1-D1").dueAt()).isEqualTo(known.plus(Duration.ofHours(2)));
    assertThat(life.clocks("R1-D20")).as("owed in a crisis only").isEmpty();
    life.on(new SeverityRaised(Severity.MAJOR, Severity.CRISIS, List.of(), known));
    assertThat(life.clocks("R1-D1")).as("owed only once").hasSize(1);
    assertThat(life.clocks("R1-D20")).hasSize(1);
  }

  @Test
  @Clause("R1-D20")
  void onlyAnExecutiveDeputyOfTheBranchGroupMeetsThePresence() {
    Life life =
        incident()
            .on(step(IncidentStep.AT_SCENE, SampleStaff.STORE_HEAD, RECEIVED))
            .on(step(IncidentStep.AT_SCENE, SampleStaff.ADVERTISING_MANAGER, RECEIVED));
    assertThat(life.state("R1-D20")).isEqualTo(State.RUNNING);
    life.on(step(IncidentStep.AT_SCENE, SampleStaff.CUSTOMER_SERVICE_MANAGER, RECEIVED));
    assertThat(life.state("R1-D20")).isEqualTo(State.MET);
  }

  @Test
  @Clause("R1-D6")
  void aDocumentIsNoEvidenceOfTheScene() {
    Life life = incident().on(evidence(EvidenceKind.DOCUMENT, RECEIVED));
    assertThat(life.state("R1-D6")).isEqualTo(State.RUNNING);
    assertThat(life.on(evidence(EvidenceKind.SOUND, RECEIVED)).state("R1-D6")).isEqualTo(State.MET);
  }

  @Test
  @Clause("R1-D21")
  void onlyATalkInPersonWithTheJournalistsCounts() {
    Life life =
        Life.registered()
            .on(new JournalistsArrived(RECEIVED, SampleStaff.SALES))
            .on(talk(PressPartner.EDITORS, true))
            .on(talk(PressPartner.JOURNALISTS, false));
    assertThat(life.state("R1-D21")).isEqualTo(State.RUNNING);
    assertThat(life.on(journalistsMet(RECEIVED)).state("R1-D21")).isEqualTo(State.MET);
  }

  private static PressTalkRecorded talk(PressPartner partner, boolean inPerson) {
    return new PressTalkRecorded(partner, inPerson, RECEIVED, SampleStaff.ADVERTISING_MANAGER);
  }

  private static void learn(Life life, Severity before, Instant known) {
    life.on(new FactRecorded(FactKind.INCIDENT, known, SampleStaff.SALES))
        .on(new SeverityRaised(before, Severity.CRISIS, List.of(), known))
        .on(customerInjured(HAPPENED, known));
  }
}
