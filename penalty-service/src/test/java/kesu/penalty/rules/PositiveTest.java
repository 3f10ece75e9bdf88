package kesu.penalty.rules;

import static kesu.penalty.rules.Sample.ADVERTISING;
import static kesu.penalty.rules.Sample.AGENT;
import static kesu.penalty.rules.Sample.CUSTOMER_SERVICE;
import static kesu.penalty.rules.Sample.LOGISTICS;
import static kesu.penalty.rules.Sample.RECEIVED;
import static kesu.penalty.rules.Sample.answering;
import static kesu.penalty.rules.Sample.people;
import static org.assertj.core.api.Assertions.assertThat;

import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Reward;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositiveTest {
  private static final Answering STORE = answering("E1201", "store-head", "bj-zgc-store");
  private static final Positive MAJOR = new Positive(people(LOGISTICS, STORE), Severity.MAJOR);

  @ParameterizedTest
  @EnumSource
  void w1PraisesCustomerServiceAndWhoBroughtItToItsEnd(Severity severity) {
    assertThat(new Positive(people(), severity).writtenPraise(RECEIVED))
        .allMatch(award -> award.reward() == Reward.ORAL_PRAISE)
        .extracting(Award::who)
        .containsExactly(CUSTOMER_SERVICE, AGENT);
  }

  @Test
  void w2ExemptsTheResponsiblePersonOfTheDepartmentPraised() {
    assertThat(MAJOR.praisedDepartment(new DepartmentCode("bj-logistics"), RECEIVED))
        .allMatch(award -> award.reward() == Reward.EXEMPTION)
        .extracting(Award::who)
        .containsExactly(LOGISTICS);
  }

  @Test
  void w2ExemptsAllWhoHadItWhereNoDepartmentIsNamed() {
    assertThat(MAJOR.praisedDepartment(null, RECEIVED))
        .extracting(Award::who)
        .containsExactly(LOGISTICS, STORE);
  }

  @Test
  void w2LiftsNothingFromAnOrdinaryComplaint() {
    assertThat(new Positive(people(LOGISTICS), Severity.ORDINARY).praisedDepartment(null, RECEIVED))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void w3IsEarnedAtRiskAndNoFurther(Exposure highest) {
    assertThat(MAJOR.exposureAverted(highest, RECEIVED).stream().map(Award::who).toList())
        .isEqualTo(
            highest == Exposure.AT_RISK
                ? java.util.List.of(LOGISTICS, STORE, CUSTOMER_SERVICE, ADVERTISING)
                : java.util.List.of());
  }

  @Test
  void w3IsForMajorComplaints() {
    assertThat(
            new Positive(people(LOGISTICS), Severity.ORDINARY)
                .exposureAverted(Exposure.AT_RISK, RECEIVED))
        .isEmpty();
  }
}
