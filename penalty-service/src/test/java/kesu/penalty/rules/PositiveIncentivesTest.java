package kesu.penalty.rules;

import static kesu.penalty.rules.Sample.ADVERTISING;
import static kesu.penalty.rules.Sample.AGENT;
import static kesu.penalty.rules.Sample.CUSTOMER_SERVICE;
import static kesu.penalty.rules.Sample.LOGISTICS;
import static kesu.penalty.rules.Sample.RECEIVED;
import static kesu.penalty.rules.Sample.STORE;
import static kesu.penalty.rules.Sample.holder;
import static kesu.penalty.rules.Sample.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.PersonId;
import kesu.terms.Reward;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositiveIncentivesTest {
  private static final PositiveIncentives MAJOR =
      new PositiveIncentives(people(LOGISTICS, STORE), Severity.MAJOR);
  private static final DepartmentCode LOGISTICS_CODE = new DepartmentCode("bj-logistics");
  private static final DepartmentCode SERVICE_CODE = new DepartmentCode("bj-customer-service");

  private static Praise praise(@Nullable DepartmentCode department, @Nullable PersonId person) {
    return new Praise(department, person, RECEIVED);
  }

  @ParameterizedTest
  @EnumSource
  @Clause("R1-W1")
  void praiseOfTheHandlingIsForCustomerServiceAndThePersonWhoClosedTheCase(Severity severity) {
    assertThat(new PositiveIncentives(people(), severity).forPraise(praise(null, null), RECEIVED))
        .allMatch(award -> award.reward() == Reward.ORAL_PRAISE)
        .extracting(Award::recipient)
        .containsExactly(CUSTOMER_SERVICE, AGENT);
  }

  @Test
  @Clause("R1-W1")
  void theHandlerWhomTheCustomerNamesIsPraised() {
    Praise named = praise(SERVICE_CODE, new PersonId("E1111"));
    assertThat(MAJOR.forPraise(named, RECEIVED))
        .extracting(award -> award.clause().value(), Award::recipient)
        .containsExactly(
            tuple("R1-W1", CUSTOMER_SERVICE),
            tuple(
                "R1-W1",
                holder(
                    SampleStaff.actor("E1111", "customer-service-agent", "bj-customer-service"))));
  }

  @Test
  @Clause("R1-W2")
  void theResponsiblePersonOfTheDepartmentPraisedIsExemptAndNobodyElseIsRewarded() {
    assertThat(MAJOR.forPraise(praise(LOGISTICS_CODE, null), RECEIVED))
        .allMatch(award -> award.reward() == Reward.EXEMPTION)
        .extracting(Award::recipient)
        .containsExactly(LOGISTICS);
    assertThat(MAJOR.forPraise(praise(LOGISTICS_CODE, new PersonId("E1107")), RECEIVED))
        .extracting(Award::recipient)
        .containsExactly(holder(SampleStaff.LOGISTICS));
  }

  @Test
  @Clause("R1-W2")
  void nobodyIsExemptFromAnOrdinaryComplaintOrForPraiseOfTheHandling() {
    assertThat(
            new PositiveIncentives(people(LOGISTICS), Severity.ORDINARY)
                .forPraise(praise(LOGISTICS_CODE, null), RECEIVED))
        .isEmpty();
    assertThat(MAJOR.forPraise(praise(null, null), RECEIVED))
        .noneMatch(award -> award.reward() == Reward.EXEMPTION);
  }

  @ParameterizedTest
  @EnumSource
  @Clause("R1-W3")
  void avertedExposureIsRewardedIfTheComplaintWasAtRiskAndNoFurther(Exposure highest) {
    assertThat(MAJOR.exposureAverted(highest, RECEIVED).stream().map(Award::recipient).toList())
        .as("the departments as such, and two managers")
        .isEqualTo(
            highest == Exposure.AT_RISK
                ? List.of(
                    LOGISTICS.asDepartment(), STORE.asDepartment(), CUSTOMER_SERVICE, ADVERTISING)
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
