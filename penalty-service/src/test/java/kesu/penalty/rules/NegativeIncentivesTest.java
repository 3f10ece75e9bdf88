package kesu.penalty.rules;

import static kesu.local.testbed.SampleStaff.actor;
import static kesu.penalty.rules.Sample.CUSTOMER_SERVICE;
import static kesu.penalty.rules.Sample.GENERAL_MANAGER;
import static kesu.penalty.rules.Sample.LOGISTICS;
import static kesu.penalty.rules.Sample.RECEIVED;
import static kesu.penalty.rules.Sample.holder;
import static kesu.penalty.rules.Sample.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.Exposure;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NegativeIncentivesTest {
  private static final NegativeIncentives MAJOR =
      new NegativeIncentives(people(LOGISTICS), Severity.MAJOR);

  private static List<PostHolder> who(List<Proposal> proposals) {
    return proposals.stream().map(Proposal::accountable).toList();
  }

  private static List<Proposal> missed(Severity severity, String clause, PostHolder owing) {
    return new NegativeIncentives(people(), severity)
        .forMissed(new ClockId("c:" + clause + ":1"), new ClauseId(clause), owing, RECEIVED);
  }

  @Test
  @Clause({"R1-C5", "R1-T23"})
  void theLogisticsManagerAnswersForLateDelivery() {
    List<Proposal> proposals = MAJOR.forReason(new ReasonCode("R1-T23"), RECEIVED);
    assertThat(who(proposals)).containsExactly(LOGISTICS);
    assertThat(proposals.getFirst().ground().clause()).isEqualTo(new ClauseId("R1-T23"));
    assertThat(proposals.getFirst().ground().inputs())
        .containsEntry("severity", "MAJOR")
        .containsEntry("reason", "R1-T23");
  }

  @ParameterizedTest
  @CsvSource({"2024-06-30T15:59:59Z, E1105", "2024-06-30T16:00:00Z, E1106"})
  @Clause({"R1-C5", "R1-T23"})
  void whoeverHeldThePostOnTheDayOfReceiptAnswers(Instant received, String person) {
    assertThat(who(MAJOR.forReason(new ReasonCode("R1-T23"), received)))
        .containsExactly(holder(actor(person, "logistics-manager", "bj-logistics")));
  }

  @Test
  @Clause("R1-T15")
  void oneReasonMayNameFourPersons() {
    assertThat(who(MAJOR.forReason(new ReasonCode("R1-T15"), RECEIVED)))
        .containsExactly(
            Sample.ADVERTISING,
            Sample.STORE,
            LOGISTICS,
            holder(actor("E1101", "purchasing-manager", "bj-purchasing")));
  }

  @Test
  @Clause("R1-T30")
  void theCustomerServiceManagerAnswersForAfterSales() {
    assertThat(who(MAJOR.forReason(new ReasonCode("R1-T30"), RECEIVED)))
        .containsExactly(CUSTOMER_SERVICE);
  }

  @Test
  void anOrdinaryComplaintLeadsToNoPenaltyAtAll() {
    NegativeIncentives ordinary = new NegativeIncentives(people(LOGISTICS), Severity.ORDINARY);
    assertThat(ordinary.forReason(new ReasonCode("R1-T23"), RECEIVED)).isEmpty();
    assertThat(ordinary.forFaults(List.of(new ClauseId("R1-T37")), RECEIVED)).isEmpty();
    assertThat(ordinary.forEscalation(Exposure.EXPOSED, true, true, RECEIVED)).isEmpty();
    assertThat(missed(Severity.ORDINARY, "R1-D7", CUSTOMER_SERVICE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"MAJOR", "CRISIS"})
  @Clause({"R1-D7", "R1-P2"})
  void aLateContactIsPenalisedFromMajorUp(Severity severity) {
    List<Proposal> proposals = missed(severity, "R1-D7", CUSTOMER_SERVICE);
    assertThat(who(proposals)).containsExactly(CUSTOMER_SERVICE);
    assertThat(proposals.getFirst().clause()).isEqualTo(new ClauseId("R1-P2"));
    assertThat(proposals.getFirst().cause()).isEqualTo("c:R1-D7:1");
  }

  @ParameterizedTest
  @CsvSource({"R1-D8, R1-T36", "R1-D9, R1-T36", "R1-D10, R1-T36", "R1-D11, R1-T38"})
  @Clause({"R1-T36", "R1-T38"})
  void customerServiceAndTheDepartmentThatMissedItsClockAnswer(String clock, String row) {
    List<Proposal> proposals = missed(Severity.MAJOR, clock, LOGISTICS);
    assertThat(who(proposals)).containsExactly(CUSTOMER_SERVICE, LOGISTICS);
    assertThat(proposals).allMatch(one -> one.clause().equals(new ClauseId(row)));
  }

  @Test
  @Clause("R1-D14")
  void aClockForWhichNoRowIsNamedIsNotPenalised() {
    assertThat(missed(Severity.CRISIS, "R1-D14", GENERAL_MANAGER)).isEmpty();
  }

  @Test
  @Clause({"R1-T37", "R1-T40"})
  void faultsArePenalisedAndAReasonIsNoFaultInHandling() {
    List<Proposal> proposals =
        MAJOR.forFaults(
            List.of(new ClauseId("R1-T37"), new ClauseId("R1-T40"), new ClauseId("R1-T23")),
            RECEIVED);
    assertThat(proposals)
        .extracting(one -> one.clause().value(), Proposal::accountable)
        .containsExactly(
            tuple("R1-T37", CUSTOMER_SERVICE),
            tuple("R1-T37", LOGISTICS),
            tuple("R1-T40", CUSTOMER_SERVICE));
  }

  @Test
  @Clause({"R1-S6", "R1-T41"})
  void theHandlerAnswersAndAPersonMustSetTheMeasure() {
    List<Proposal> proposals = MAJOR.forFaults(List.of(new ClauseId("R1-T41")), RECEIVED);
    assertThat(who(proposals)).containsExactly(LOGISTICS);
    assertThat(proposals.getFirst().row().personMustSet()).isTrue();
    assertThat(proposals.getFirst().ground().outcome()).contains("a person must set");
    assertThat(
            who(
                new NegativeIncentives(people(), Severity.MAJOR)
                    .forFaults(List.of(new ClauseId("R1-T41")), RECEIVED)))
        .as("until it is handed over customer service handles it (R1-S6)")
        .containsExactly(CUSTOMER_SERVICE);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, false, false, 0",
    "AT_RISK, false, true, 0",
    "EXPOSED, false, false, 3",
    "CRISIS, false, false, 3",
    "NONE, true, false, 0",
    "NONE, true, true, 3"
  })
  @Clause("R1-T39")
  void exposureOrEscalationForAFaultInHandlingIsPenalised(
      Exposure exposure, boolean raised, boolean faulty, int persons) {
    List<Proposal> proposals = MAJOR.forEscalation(exposure, raised, faulty, RECEIVED);
    assertThat(who(proposals))
        .isEqualTo(List.of(CUSTOMER_SERVICE, LOGISTICS, GENERAL_MANAGER).subList(0, persons));
  }

  @Test
  void aVacantPostIsNamedWithoutAPerson() {
    CasePeople noStore =
        new CasePeople(Sample.R1, Sample.COMPANY, new BranchCode("bj"), null, List.of(), null);
    assertThat(
            who(
                new NegativeIncentives(noStore, Severity.MAJOR)
                    .forReason(new ReasonCode("R1-T02"), RECEIVED)))
        .containsExactly(new PostHolder(null, new Post("store-head"), null));
  }
}
