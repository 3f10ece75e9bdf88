package kesu.local.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import kesu.local.demo.Place;
import org.jspecify.annotations.Nullable;

/**
 * The planned course of one complaint. The durations are company time since the registration, those
 * of the department since the hand-over; null means never.
 *
 * @param promise the time by which the customer is promised an answer (R1-D16)
 * @param contact when the customer is called
 * @param accept when the department accepts (R1-D8)
 * @param result when the department reports the result (R1-D9)
 * @param mentioned true if the press reports on it at once
 * @param decided true if its penalties are decided once it is closed
 */
record Course(
    int number,
    Place place,
    String reason,
    boolean major,
    @Nullable Duration promise,
    @Nullable Duration contact,
    @Nullable Duration accept,
    @Nullable Duration result,
    boolean mentioned,
    boolean decided) {
  /** Reasons for which one department answers. */
  private static final List<String> REASONS =
      List.of("R1-T01", "R1-T04", "R1-T07", "R1-T23", "R1-T25", "R1-T30", "R1-T33");

  static Course draw(int number, Random random) {
    Place place = Place.values()[random.nextInt(Place.values().length)];
    double promise = 3 + random.nextDouble() * 9;
    return new Course(
        number,
        place,
        REASONS.get(random.nextInt(REASONS.size())),
        random.nextInt(5) > 0,
        random.nextInt(3) > 0 ? CompanyClock.in(promise) : null,
        switch (random.nextInt(10)) {
          case 0 -> null;
          case 1, 2 -> CompanyClock.in(promise * 1.3);
          case 3, 4, 5 -> CompanyClock.in(promise * (0.3 + random.nextDouble() * 0.6));
          default -> Duration.ZERO;
        },
        switch (random.nextInt(10)) {
          case 0 -> null;
          case 1 -> CompanyClock.in(26);
          case 2, 3 -> CompanyClock.in(18 + random.nextDouble() * 5);
          default -> CompanyClock.in(random.nextDouble() * 4);
        },
        random.nextInt(5) == 0 ? null : CompanyClock.in(4 + random.nextDouble() * 14),
        random.nextInt(4) == 0,
        random.nextInt(4) == 0);
  }
}
