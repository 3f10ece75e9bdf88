package kesu.rulebooks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the dates in rulebooks and organisation charts: Asia/Shanghai. */
public final class CompanyTime {
  /** The company's time zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private CompanyTime() {}

  /** The company's date at that moment. */
  public static LocalDate dateOf(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }
}
