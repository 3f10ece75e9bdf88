package kesu.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final Set<FaultKind> ALL = Set.of();

  @Test
  void theSameSeedGivesTheSameFaults() {
    assertThat(Fault.plan(200, 7, ALL)).isEqualTo(Fault.plan(200, 7, ALL)).hasSize(200);
    assertThat(Fault.plan(200, 7, ALL)).isNotEqualTo(Fault.plan(200, 8, ALL));
  }

  @Test
  void twoHundredFaultsAreOfEveryKind() {
    assertThat(Fault.plan(200, 7, ALL).stream().map(Fault::kind).collect(Collectors.toSet()))
        .isEqualTo(
            EnumSet.allOf(FaultKind.class).stream()
                .filter(kind -> kind.weight() > 0)
                .collect(Collectors.toSet()));
  }

  @Test
  void aShortPlanHasOnlyQuickKindsAndAWantedKindAlone() {
    assertThat(Fault.plan(10, 7, ALL)).allMatch(fault -> fault.kind().quick());
    assertThat(Fault.plan(3, 7, Set.of(FaultKind.CLOCK_LEAPT)))
        .extracting(Fault::kind)
        .containsOnly(FaultKind.CLOCK_LEAPT);
  }
}
