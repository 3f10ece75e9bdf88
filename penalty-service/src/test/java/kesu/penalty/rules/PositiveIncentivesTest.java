package kesu.penalty.rules;

import static kesu.penalty.rules.Sample.ADVERTISING;
import static kesu.penalty.rules.Sample.AGENT;
import static kesu.penalty.rules.Sample.CUSTOMER_SERVICE;
import static kesu.penalty.rules.Sample.LOGISTICS;
import static kesu.penalty.rules.Sample.RECEIVED;
import static kesu.penalty.rules.Sample.STORE;
import static kesu.penalty.rules.Sample.people;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Reward;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositiveIncentivesTest {
  private static final PositiveIncentives MAJOR =
      new PositiveIncentives(people(LOGISTICS, STORE), Severity.MAJOR);

  @ParameterizedTest
  @EnumSource
  @Clause("R1-W1")
  void writtenPraiseIsForCustomerServiceAndThePersonWhoClosedTheCase(Severity severity) {
    assertThat(new PositiveIncentives(people(), severity).writtenPraise(RECEIVED))
        .allMatch(award -> award.reward() == Reward.ORAL_PRAISE)
        .extracting(Award::recipient)
        .containsExactly(CUSTOMER_SERVICE, AGENT);
  }

  @Test
  @Clause("R1-W2")
  void theResponsiblePersonOfTheDepartmentPraisedIsExempt() {
    assertThat(MAJOR.praisedDepartment(new DepartmentCode("bj-logistics"), RECEIVED))
        .allMatch(award -> award.reward() == Reward.EXEMPTION)
        .extracting(Award::recipient)
        .containsExactly(LOGISTICS);
  }

  @Test
  @Clause("R1-W2")
  void allWhoHadItAreExemptIfNoDepartmentIsNamed() {
    assertThat(MAJOR.praisedDepartment(null, RECEIVED))
        .extracting(Award::recipient)
        .containsExactly(LOGISTICS, STORE);
  }

  @Test
  @Clause("R1-W2")
  void nobodyIsExemptFromAnOrdinaryComplaint() {
    assertThat(
            new PositiveIncentives(people(LOGISTICS), Severity.ORDINARY)
                .praisedDepartment(null, RECEIVED))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @Clause("R1-W3")
  void avertedExposureIsRewardedIfTheComplaintWasAtRiskAndNoFurther(Exposure highest) {
    assertThat(MAJOR.exposureAverted(highest, RECEIVED).stream().map(Award::recipient).toList())
        .isEqualTo(
            highest == Exposure.AT_RISK
                ? List.of(LOGISTICS, STORE, CUSTOMER_SERVICE, ADVERTISING)
                : List.of());
  }

  @Test
  @Clause("R1-W3")
  void avertedExposureIsRewardedForMajorComplaints() {
    assertThat(
            new PositiveIncentives(people(LOGISTICS), Severity.ORDINARY)
                .exposureAverted(Exposure.AT_RISK, RECEIVED))
        .isEmpty();
  }
}
