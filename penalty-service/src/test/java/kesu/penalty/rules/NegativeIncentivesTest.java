package kesu.penalty.rules;

import static kesu.local.testbed.SampleStaff.actor;
import static kesu.penalty.rules.Sample.CUSTOMER_SERVICE;
import static kesu.penalty.rules.Sample.GENERAL_MANAGER;
import static kesu.penalty.rules.Sample.LOGISTICS;
import static kesu.penalty.rules.Sample.RECEIVED;
import static kesu.penalty.rules.Sample.STORE;
import static kesu.penalty.rules.Sample.finding;
import static kesu.penalty.rules.Sample.holder;
import static kesu.penalty.rules.Sample.people;
import static kesu.penalty.rules.Sample.responsible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.local.testbed.SampleStaff;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NegativeIncentivesTest {
  private static final NegativeIncentives MAJOR = major(LOGISTICS);
  private static final DepartmentCode STORE_CODE = new DepartmentCode("bj-zgc-store");

  private static NegativeIncentives major(PostHolder... departments) {
    return NegativeIncentives.of(people(departments), Severity.MAJOR);
  }

  private static List<PostHolder> who(List<Proposal> proposals) {
    return proposals.stream().map(Proposal::accountable).toList();
  }

  private static List<Proposal> forReason(NegativeIncentives incentives, String reason) {
    return incentives.forReason(new ReasonCode(reason), RECEIVED, Optional.empty());
  }

  private static List<Proposal> missed(Severity severity, String clause, PostHolder owing) {
    ClauseId duty = new ClauseId(clause);
    MissedDuty missed =
        new MissedDuty(
            new ClockId("c:" + clause + ":1"),
            duty,
            Sample.R1.clocks().find(duty).orElseThrow().penaltyWhenMissed().orElse(duty),
            null,
            owing,
            severity,
            RECEIVED,
            RECEIVED);
    return NegativeIncentives.of(people(), severity).forMissed(missed);
  }

  @Test
  @Clause({"R1-C5", "R1-T23"})
  void theLogisticsManagerAnswersForLateDelivery() {
    List<Proposal> proposals = forReason(MAJOR, "R1-T23");
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
    assertThat(who(MAJOR.forReason(new ReasonCode("R1-T23"), received, Optional.empty())))
        .containsExactly(holder(actor(person, "logistics-manager", "bj-logistics")));
  }

  @ParameterizedTest
  @CsvSource({"R1-T23", "R1-T24", "R1-T25", "R1-T26", "R1-T27", "R1-T28", "R1-T29"})
  @Clause({"R1-T23", "R1-T24", "R1-T25", "R1-T26", "R1-T27", "R1-T28", "R1-T29"})
  void ofTwoPostsTheOneWhosePeopleDidItAnswers(String reason) {
    assertThat(who(forReason(major(LOGISTICS), reason))).containsExactly(LOGISTICS);
    assertThat(who(forReason(major(STORE), reason))).containsExactly(STORE);
    assertThat(forReason(major(LOGISTICS, STORE), reason)).as("a finding must say which").isEmpty();
    assertThat(forReason(major(CUSTOMER_SERVICE), reason)).isEmpty();
  }

  @Test
  @Clause("R1-T15")
  void oneReasonMayNameFourPersons() {
    PostHolder[] all = {Sample.ADVERTISING, STORE, LOGISTICS, Sample.PURCHASING};
    assertThat(who(forReason(major(all), "R1-T15"))).containsExactly(all);
    assertThat(who(forReason(major(STORE, Sample.PURCHASING), "R1-T15")))
        .as("the others refused it")
        .containsExactly(STORE, Sample.PURCHASING);
  }

  @Test
  @Clause({"R1-T12", "R1-T13", "R1-T14"})
  void theAdvertisingManagerAloneAnswersForAdvertising() {
    for (String reason : List.of("R1-T12", "R1-T13", "R1-T14")) {
      assertThat(who(forReason(major(Sample.PURCHASING, Sample.ADVERTISING), reason)))
          .containsExactly(Sample.ADVERTISING);
    }
  }

  @Test
  @Clause("R1-T30")
  void theCustomerServiceManagerAnswersForInstallation() {
    assertThat(who(forReason(major(CUSTOMER_SERVICE), "R1-T30"))).containsExactly(CUSTOMER_SERVICE);
  }

  @Test
  @Clause({"R1-C5", "R1-T23"})
  void whomAFindingNamesAnswersInsteadOfThePost() {
    Finding departments = Finding.of(finding(RECEIVED, List.of(STORE_CODE), List.of()));
    assertThat(
            who(
                major(LOGISTICS, STORE)
                    .forReason(new ReasonCode("R1-T23"), RECEIVED, Optional.of(departments))))
        .containsExactly(STORE);
    Finding persons =
        Finding.of(finding(RECEIVED, List.of(STORE_CODE), List.of(responsible(SampleStaff.SALES))));
    assertThat(who(MAJOR.forReason(new ReasonCode("R1-T23"), RECEIVED, Optional.of(persons))))
        .containsExactly(holder(SampleStaff.SALES));
  }

  @Test
  void anOrdinaryComplaintLeadsToNoPenaltyAtAll() {
    NegativeIncentives ordinary = NegativeIncentives.of(people(LOGISTICS), Severity.ORDINARY);
    assertThat(forReason(ordinary, "R1-T23")).isEmpty();
    assertThat(ordinary.forFinding(Finding.of(finding(RECEIVED, "R1-T37")))).isEmpty();
    assertThat(ordinary.forEscalation(Exposure.EXPOSED, true, RECEIVED, List.of())).isEmpty();
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
  @CsvSource({
    "R1-D1, R1-T38", "R1-D2a, R1-T38", "R1-D6, R1-T36", "R1-D8, R1-T36", "R1-D9, R1-T36",
    "R1-D10, R1-T36", "R1-D11, R1-T38", "R1-D12, R1-T38", "R1-D13, R1-P2", "R1-D16, R1-T36"
  })
  @Clause({"R1-T36", "R1-T38", "R1-P2"})
  void theCustomerServiceManagerAloneAnswersForAMissedClock(String clock, String row) {
    List<Proposal> proposals = missed(Severity.MAJOR, clock, LOGISTICS);
    assertThat(who(proposals)).containsExactly(CUSTOMER_SERVICE);
    assertThat(proposals).allMatch(one -> one.clause().equals(new ClauseId(row)));
    assertThat(proposals.getFirst().ground().inputs()).containsEntry("owedBy", "logistics-manager");
  }

  @Test
  @Clause("R1-D14")
  void aClockForWhichNoRowIsNamedIsNotPenalised() {
    assertThat(missed(Severity.CRISIS, "R1-D14", GENERAL_MANAGER)).isEmpty();
  }

  @Test
  @Clause({"R1-T37", "R1-T40"})
  void faultsArePenalisedAndAReasonIsNoFaultInHandling() {
    assertThat(MAJOR.forFinding(Finding.of(finding(RECEIVED, "R1-T37", "R1-T40", "R1-T23"))))
        .extracting(one -> one.clause().value(), Proposal::accountable)
        .containsExactly(tuple("R1-T37", CUSTOMER_SERVICE), tuple("R1-T40", CUSTOMER_SERVICE));
  }

  @Test
  @Clause({"R1-T36", "R1-T37", "R1-T38"})
  void aPersonOfTheDepartmentAnswersOnlyWhereTheFindingNamesHim() {
    for (String row : List.of("R1-T36", "R1-T37", "R1-T38")) {
      assertThat(who(MAJOR.forFinding(Finding.of(finding(RECEIVED, row)))))
          .containsExactly(CUSTOMER_SERVICE);
      Finding named =
          Finding.of(
              finding(RECEIVED, List.of(), List.of(responsible(SampleStaff.LOGISTICS, row)), row));
      assertThat(who(MAJOR.forFinding(named)))
          .containsExactly(CUSTOMER_SERVICE, holder(SampleStaff.LOGISTICS));
    }
  }

  @Test
  @Clause({"R1-S6", "R1-T41"})
  void theHandlerAnswersAndAPersonMustSetTheMeasure() {
    Finding other = Finding.of(finding(RECEIVED, "R1-T41"));
    List<Proposal> proposals = MAJOR.forFinding(other);
    assertThat(who(proposals)).containsExactly(LOGISTICS);
    assertThat(proposals.getFirst().row().personMustSet()).isTrue();
    assertThat(proposals.getFirst().ground().outcome()).contains("a person must set");
    assertThat(who(major().forFinding(other)))
        .as("until it is handed over customer service handles it (R1-S6)")
        .containsExactly(CUSTOMER_SERVICE);
    Finding named =
        Finding.of(
            finding(
                RECEIVED,
                List.of(),
                List.of(responsible(SampleStaff.LOGISTICS, "R1-T41")),
                "R1-T41"));
    assertThat(who(MAJOR.forFinding(named))).containsExactly(holder(SampleStaff.LOGISTICS));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, false, false",
    "AT_RISK, false, false",
    "EXPOSED, false, true",
    "CRISIS, false, true",
    "NONE, true, true"
  })
  @Clause("R1-T39")
  void exposureOrEscalationIsPenalisedForOnePerson(
      Exposure exposure, boolean raised, boolean penalised) {
    assertThat(who(MAJOR.forEscalation(exposure, raised, RECEIVED, List.of(LOGISTICS))))
        .as("for the customer service manager, unless a finding names the head of the branch")
        .isEqualTo(penalised ? List.of(CUSTOMER_SERVICE) : List.of());
    assertThat(who(MAJOR.forEscalation(exposure, raised, RECEIVED, List.of(GENERAL_MANAGER))))
        .isEqualTo(penalised ? List.of(GENERAL_MANAGER) : List.of());
  }

  @Test
  void aVacantPostIsNamedWithoutAPerson() {
    CasePeople noStore =
        new CasePeople(Sample.R1, Sample.COMPANY, new BranchCode("bj"), null, List.of(), null);
    assertThat(who(forReason(NegativeIncentives.of(noStore, Severity.MAJOR), "R1-T02")))
        .containsExactly(new PostHolder(null, new Post("store-head"), null));
  }
}
