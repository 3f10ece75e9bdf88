package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Company time never goes back over any number of runs. */
class TimeLineTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  @TempDir private Path folder;
  private TimeLineFile file;

  @BeforeEach
  void createFile() {
    file = new TimeLineFile(folder.resolve("timeline"));
  }

  @Test
  void anHourPassesInASecondAtSpeed3600() {
    TimeLine line = file.resume(3600, NOON);

    assertThat(line.at(NOON)).isEqualTo(NOON);
    assertThat(line.at(NOON.plusSeconds(48))).isEqualTo(NOON.plus(Duration.ofHours(48)));
    assertThat(line.onTheMachine(Duration.ofHours(48))).isEqualTo(Duration.ofSeconds(48));
  }

  @Test
  void itStandsStillAfterACleanStop() {
    TimeLine first = file.resume(3600, NOON);
    file.stopped(first, NOON.plusSeconds(10));

    TimeLine second = file.resume(3600, NOON.plusSeconds(1000));

    assertThat(second.at(NOON.plusSeconds(1000))).isEqualTo(NOON.plus(Duration.ofHours(10)));
  }

  @Test
  void itGoesOnAfterAKill() {
    file.resume(3600, NOON);

    TimeLine second = file.resume(3600, NOON.plusSeconds(5));

    assertThat(second.at(NOON.plusSeconds(5))).isEqualTo(NOON.plus(Duration.ofHours(5)));
  }

  @Test
  void itDoesNotGoBackToTheMachinesTimeWhenTheSpeedIsOneAgain() {
    TimeLine fast = file.resume(3600, NOON);
    file.stopped(fast, NOON.plusSeconds(100));

    TimeLine slow = file.resume(1, NOON.plusSeconds(200));

    assertThat(slow.at(NOON.plusSeconds(201)))
        .isEqualTo(NOON.plus(Duration.ofHours(100)).plusSeconds(1));
  }

  @Test
  void itIsTheMachinesTimeAtSpeedOneEvenAfterALongStop() {
    TimeLine first = file.resume(1, NOON);
    file.stopped(first, NOON.plusSeconds(10));

    TimeLine second = file.resume(1, NOON.plusSeconds(1000));

    assertThat(second.at(NOON.plusSeconds(1010))).isEqualTo(NOON.plusSeconds(1010));
  }

  @Test
  void aDamagedFileIsNamedWithTheRemedy() throws IOException {
    Files.writeString(folder.resolve("timeline"), "origin=yesterday\n");

    assertThatThrownBy(() -> file.resume(1, NOON))
        .isInstanceOf(StackFailure.class)
        .hasMessageContainingAll("时间线", folder.resolve("timeline").toString(), "--fresh");
  }
}
