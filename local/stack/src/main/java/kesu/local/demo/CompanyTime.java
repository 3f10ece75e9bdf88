package kesu.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import kesu.local.stack.TimeLine;

/** The company's clock, by which the people of the sample day act. */
final class CompanyTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
  private final TimeLine line;
  private final InstantSource machine = InstantSource.system();

  CompanyTime(TimeLine line) {
    this.line = line;
  }

  Instant now() {
    return line.at(machine.instant());
  }

  /** Sleeps until that company time. */
  void sleepUntil(Instant wanted) throws InterruptedException {
    Duration left = Duration.between(now(), wanted);
    if (left.isPositive()) {
      Thread.sleep(line.onTheMachine(left));
    }
  }

  static String shown(Instant at) {
    return FORM.format(at);
  }
}
