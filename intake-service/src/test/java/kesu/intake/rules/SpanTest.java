package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.terms.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  private static final Instant NOW = SampleCase.NOW;

  @ParameterizedTest
  @CsvSource({
    "2025-03-02T01:29:59.999Z, false",
    "2025-03-02T01:30:00Z, true",
    "2026-03-02T01:30:00Z, true",
    "2026-03-02T01:30:00.001Z, false"
  })
  @Clause("R1-S4")
  void aComplaintIsReceivedAndAnIncidentHappensInTheYearUpToNow(Instant at, boolean inside) {
    assertThat(Span.received(NOW).refusal("receivedAt", at).isEmpty()).isEqualTo(inside);
    assertThat(Span.happened(NOW).refusal("happenedAt", at).isEmpty()).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T00:00:00Z, false",
    "2026-03-01T00:00:00.001Z, true",
    "2027-03-02T01:30:00Z, true",
    "2027-03-02T01:30:00.001Z, false"
  })
  @Clause("R1-D16")
  void anAnswerIsPromisedForAfterItWasReceived(Instant at, boolean inside) {
    Instant receivedAt = Instant.parse("2026-03-01T00:00:00Z");
    Optional<Refusal> refusal = Span.promised(receivedAt, NOW).refusal("promisedAt", at);
    assertThat(refusal.isEmpty()).isEqualTo(inside);
    assertThat(refusal.map(Refusal::accepted).stream())
        .allSatisfy(
            range ->
                assertThat(range)
                    .containsExactly("2026-03-01T00:00:00.001Z", "2027-03-02T01:30:00Z"));
  }
}
