package kesu.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sample day: each of the 35 reasons of R1's table once, every channel, every department that
 * handles complaints, and one complaint for each turn that the regulation knows.
 */
final class SampleDay {
  private static final String OUTSIDE = "outsideChannel";
  private static final String MEDIA = "negativeMedia";
  private static final String HEAVY = "heavyLoss";
  private static final int REPEATING = 33;

  private final List<Scene> scenes = new ArrayList<>();

  private SampleDay() {}

  /** All scenes in the order in which the customers complain. */
  static List<Scene> scenes() {
    SampleDay day = new SampleDay();
    day.tableOfReasons();
    day.incidentsAndArbitration();
    return List.copyOf(day.scenes);
  }

  private void tableOfReasons() {
    add(Place.ZGC, 6, "HOTLINE", Course.LATE_CALL, OUTSIDE);
    add(Place.XD, 1, "STORE", Course.SMOOTH);
    add(Place.XJH, 2, "STORE", Course.PRAISED);
    add(Place.WJC, 23, "HOTLINE", Course.SILENT, OUTSIDE);
    add(Place.ZGC, 7, "WEB", Course.FORGOTTEN, OUTSIDE);
    add(Place.XD, 30, "RETURN_CALL", Course.SILENT);
    add(Place.XJH, 12, "PRESS", Course.IN_THE_PRESS, MEDIA);
    add(Place.WJC, 15, "WEB", Course.STALLED, OUTSIDE);
    add(Place.ZGC, 3, "LETTER", Course.PUNISHED, OUTSIDE);
    add(Place.XD, 4, "OTHER", Course.TRESPASSED);
    add(Place.XJH, 5, "HEAD_OFFICE", Course.APPEAL_ALLOWED, OUTSIDE);
    add(Place.WJC, 8, "HOTLINE", Course.STALLED);
    add(Place.ZGC, 9, "WEB", Course.RESULT_HELD_BACK, OUTSIDE);
    add(Place.XD, 10, "HOTLINE", Course.UNSATISFIED);
    add(Place.XJH, 11, "LETTER", Course.WITH_PROGRESS);
    add(Place.WJC, 13, "WEB", Course.ON_A_PLATFORM, OUTSIDE);
    add(Place.ZGC, 14, "HOTLINE", Course.PUNISHED_HARD, OUTSIDE, HEAVY);
    add(Place.XD, 16, "STORE", Course.SMOOTH);
    add(Place.XJH, 17, "OTHER", Course.LATE_CALL);
    add(Place.WJC, 18, "HOTLINE", Course.WITH_PROGRESS);
    add(Place.ZGC, 19, "WEB", Course.APPEAL_DISMISSED, OUTSIDE);
    add(Place.XD, 20, "RETURN_CALL", Course.SMOOTH);
    add(Place.XJH, 21, "HOTLINE", Course.PROMISE_BROKEN, OUTSIDE);
    add(Place.WJC, 22, "HEAD_OFFICE", Course.SMOOTH);
    add(Place.ZGC, 24, "HOTLINE", Course.REOPENED);
    add(Place.XD, 25, "WEB", Course.SMOOTH);
    add(Place.XJH, 26, "HOTLINE", Course.AVERTED, OUTSIDE);
    add(Place.WJC, 27, "LETTER", Course.PRAISED, OUTSIDE, HEAVY);
    add(Place.ZGC, 28, "OTHER", Course.SMOOTH);
    add(Place.XD, 29, "RETURN_CALL", Course.PUNISHED, OUTSIDE);
    add(Place.XJH, 31, "HOTLINE", Course.SMOOTH);
    add(Place.WJC, 32, "WEB", Course.UNSOLVED);
    add(Place.ZGC, 33, "HOTLINE", Course.WITH_PROGRESS);
    add(Place.XD, 34, "STORE", Course.REOPENED);
    add(Place.XJH, 35, "PRESS", Course.ON_A_PLATFORM, MEDIA);
  }

  private void incidentsAndArbitration() {
    incident(Place.ZGC, "CUSTOMER_INJURED", Course.INJURY);
    incident(Place.XJH, "EMPLOYEE_INJURED", Course.NOT_SENT_UP);
    arbitrated(Place.XD, 6, "SECURITY_DISPUTE", "store", "security");
    arbitrated(Place.WJC, 4, null, "store", "administration");
    arbitrated(Place.ZGC, 34, null, "after-sales", "accounting");
    arbitrated(Place.XJH, 23, null, "logistics", "store");
    arbitrated(Place.XD, 10, null, "manufacturer", "after-sales");
    repeated(Place.WJC, 33, Course.UNSOLVED);
    repeated(Place.WJC, 33, Course.PUNISHED);
    add(Place.ZGC, 35, "HOTLINE", Course.UNSOLVED, OUTSIDE);
  }

  private void add(Place place, int reason, String channel, Course course, String... facts) {
    scenes.add(
        new Scene(
            course.title(),
            new Filing(place, reason(reason), channel, next(), Set.of(facts), null),
            course.acts()));
  }

  private void incident(Place place, String kind, Course course) {
    scenes.add(
        new Scene(
            course.title(),
            new Filing(place, reason(6), "STORE", next(), Set.of(HEAVY), kind),
            course.acts()));
  }

  private void arbitrated(
      Place place, int reason, @Nullable String incident, String from, String to) {
    scenes.add(
        new Scene(
            "拒绝受理并裁定再转交 refused and handed over again: " + from + " → " + to,
            new Filing(place, reason(reason), "HOTLINE", next(), Set.of(), incident),
            Course.passedOn(from, to)));
  }

  /**
   * The same customer for the same cause each time: a repetition while the first is unsolved
   * (R1-S1).
   */
  private void repeated(Place place, int reason, Course course) {
    scenes.add(
        new Scene(
            "同一顾客同一原因 the same customer, the same cause: " + course.title(),
            new Filing(place, reason(reason), "HOTLINE", REPEATING, Set.of(), null),
            course.acts()));
  }

  private int next() {
    return 100 + scenes.size();
  }

  private static String reason(int row) {
    return "R1-T%02d".formatted(row);
  }
}
