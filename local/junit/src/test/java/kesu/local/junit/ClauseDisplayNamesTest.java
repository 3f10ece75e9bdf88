package kesu.local.junit;

import static org.assertj.core.api.Assertions.assertThat;

import kesu.terms.Clause;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseDisplayNamesTest {
  @Test
  @Clause("R1-D8")
  void aRefusalTellsCustomerService(TestInfo test) {
    assertThat(test.getDisplayName()).isEqualTo("R1-D8 · a refusal tells customer service");
  }

  @Test
  @Clause({"R1-D7", "R1-D8"})
  void both(TestInfo test) {
    assertThat(test.getDisplayName()).isEqualTo("R1-D7, R1-D8 · both");
  }

  @Test
  @Clause({"R1-D1", "R1-D2a", "R1-D3", "R1-D4"})
  void many(TestInfo test) {
    assertThat(test.getDisplayName()).isEqualTo("R1-D1 … R1-D4 · many");
  }

  @Test
  void withoutAClauseTheSentenceStandsAlone(TestInfo test) {
    assertThat(test.getDisplayName()).isEqualTo("without a clause the sentence stands alone");
  }

  @Test
  void after12HoursAnHTTPRequestIsLate(TestInfo test) {
    assertThat(test.getDisplayName()).isEqualTo("after 12 hours an HTTP request is late");
  }

  @ParameterizedTest
  @CsvSource("PT12H, 12")
  @Clause("R1-D8")
  void argumentsAreLeftToJUnit(String due, int hours, TestInfo test) {
    assertThat(test.getDisplayName())
        .contains("due = \"%s\", hours = \"%s\"".formatted(due, hours));
  }

  @Nested
  @Clause("R1-D9")
  class EveryTwoDays {
    @Test
    void aReportIsOwed() {
      assertThat(new ClauseDisplayNames().generateDisplayNameForClass(EveryTwoDays.class))
          .isEqualTo("R1-D9 · EveryTwoDays");
    }
  }
}
