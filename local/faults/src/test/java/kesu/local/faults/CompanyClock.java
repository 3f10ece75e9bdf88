package kesu.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import kesu.local.stack.TimeLine;

/** The company's time, which both instances and the driver share. */
final class CompanyClock {
  /** Half an hour in a second: R1-D7 runs for two seconds, R1-D8 for 24, R1-D9 for 96. */
  static final int SPEED = 1_800;

  private static final InstantSource MACHINE = InstantSource.system();
  private static final Duration LONGEST_NAP = Duration.ofMillis(200);
  private volatile TimeLine line;

  CompanyClock() {
    Instant start = MACHINE.instant().truncatedTo(ChronoUnit.MILLIS);
    line = new TimeLine(start, start, SPEED);
  }

  Instant now() {
    return line.at(MACHINE.instant());
  }

  /** Lets company time leap; instances take part when they are started again. */
  void leap(Duration companyTime) {
    TimeLine before = line;
    line = new TimeLine(before.origin(), before.start().plus(companyTime), SPEED);
  }

  /** Company time that passes in so many seconds of the machine. */
  static Duration in(double seconds) {
    return Duration.ofMillis((long) (seconds * SPEED * 1_000));
  }

  void sleepUntil(Instant wanted) throws InterruptedException {
    while (now().isBefore(wanted)) {
      Duration left = line.onTheMachine(Duration.between(now(), wanted)).plusMillis(1);
      Thread.sleep(left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left);
    }
  }

  /** Writes the time line where a stack that starts on the data folder takes it up. */
  void writeTo(Path data) {
    Properties saved = new Properties();
    saved.setProperty("origin", line.origin().toString());
    saved.setProperty("start", line.start().toString());
    saved.setProperty("speed", Double.toString(SPEED));
    try {
      Files.createDirectories(data);
      Files.writeString(data.resolve(".kesu-data"), "");
      try (var writer = Files.newBufferedWriter(data.resolve("timeline"))) {
        saved.store(writer, null);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
