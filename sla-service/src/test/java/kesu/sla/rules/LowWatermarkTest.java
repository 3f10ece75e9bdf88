package kesu.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clocks are judged only as far as it is known what was done. */
class LowWatermarkTest {
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Instant BEGINNING = Instant.parse("2026-03-02T01:30:00Z");
  private static final LogOffsets CONSUMED = offsets(10, 10);
  private static final LogOffsets BEHIND = offsets(10, 7);

  private LowWatermark watermark = LowWatermark.unknown(GRACE, Duration.ofMinutes(1));

  @Test
  void itIsUnknownUntilTheBrokerHasAnsweredForAGrace() {
    answers(0, 119, CONSUMED);
    assertThat(watermark.until()).isNull();
    answers(120, 120, CONSUMED);
    assertThat(watermark.until()).isEqualTo(BEGINNING);
    answers(121, 600, CONSUMED);
    assertThat(watermark.until()).isEqualTo(at(600).minus(GRACE));
  }

  @Test
  void itStandsStillWhileTheBrokerIsAwayAndForAGraceAfterwards() {
    answers(0, 300, CONSUMED);
    Instant before = at(300).minus(GRACE);
    int back = 2 * 60 * 60; // events of duties done wait in the outboxes of all services
    answers(back, back + 119, CONSUMED);
    assertThat(watermark.until()).isEqualTo(before);
    answers(back + 120, back + 120, CONSUMED);
    assertThat(watermark.until()).isEqualTo(at(back));
  }

  @Test
  void aShortSilenceIsMadeUpForByTheGrace() {
    answers(0, 300, CONSUMED);
    answers(360, 360, CONSUMED);
    assertThat(watermark.until()).isEqualTo(at(360).minus(GRACE));
  }

  @Test
  void itStandsStillWhileTheGroupLagsHoweverLong() {
    answers(0, 300, CONSUMED);
    Instant before = watermark.until();
    answers(301, 3_600, BEHIND); // such as partitions of an instance that was just killed
    assertThat(watermark.until()).isEqualTo(before);
    answers(3_601, 3_601, CONSUMED);
    assertThat(watermark.until()).isEqualTo(at(3_601).minus(GRACE));
  }

  @Test
  void afterAStartNothingIsJudgedBeforeTheBacklogIsConsumed() {
    answers(0, 3_600, BEHIND);
    assertThat(watermark.until()).as("it never gives up").isNull();
  }

  @Test
  void underSteadyTrafficItRisesToTheEndsThatWereSeenAndThenConsumed() {
    answers(0, 200, CONSUMED);
    watermark = watermark.after(at(201), offsets(20, 10));
    assertThat(watermark.until()).isEqualTo(at(200).minus(GRACE));
    watermark = watermark.after(at(202), offsets(30, 20));
    assertThat(watermark.until()).as("20 was the end at 201").isEqualTo(at(201).minus(GRACE));
    watermark = watermark.after(at(203), offsets(40, 29));
    assertThat(watermark.until()).as("30 was the end at 202").isEqualTo(at(201).minus(GRACE));
  }

  @Test
  void everyPartitionMustBeConsumed() {
    watermark = LowWatermark.unknown(Duration.ZERO, Duration.ZERO);
    watermark = watermark.after(BEGINNING, new LogOffsets(Map.of(0, 5L, 1, 3L), Map.of(0, 5L)));
    assertThat(watermark.until()).isNull();
    watermark =
        watermark.after(BEGINNING, new LogOffsets(Map.of(0, 5L, 1, 3L), Map.of(0, 5L, 1, 3L)));
    assertThat(watermark.until()).isEqualTo(BEGINNING);
  }

  @Test
  void itNeverGoesBackThoughTheTimeDoes() {
    answers(0, 300, CONSUMED);
    Instant before = watermark.until();
    answers(200, 250, CONSUMED);
    assertThat(watermark.until()).isEqualTo(before);
  }

  /** The broker answers each second from one to the other. */
  private void answers(int from, int to, LogOffsets offsets) {
    for (int second = from; second <= to; second++) {
      watermark = watermark.after(at(second), offsets);
    }
  }

  private static Instant at(int second) {
    return BEGINNING.plusSeconds(second);
  }

  private static LogOffsets offsets(long end, long consumed) {
    return new LogOffsets(Map.of(0, 4L, 1, end), Map.of(0, 4L, 1, consumed));
  }
}
