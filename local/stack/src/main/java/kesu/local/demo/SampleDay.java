package kesu.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The complaints of the sample day: each of the 35 reasons of R1's table, every channel, every
 * department that handles complaints, and every course the regulation provides for.
 */
final class SampleDay {
  private static final String OUTSIDE = "outsideChannel";
  private static final String MEDIA = "negativeMedia";
  private static final String HEAVY = "heavyLoss";
  private static final int REPEATING = 33;

  private final List<SampleComplaint> complaints = new ArrayList<>();

  private SampleDay() {}

  /** All complaints in the order of their registration. */
  static List<SampleComplaint> complaints() {
    SampleDay day = new SampleDay();
    day.tableOfReasons();
    day.incidentsAndArbitration();
    return List.copyOf(day.complaints);
  }

  private void tableOfReasons() {
    add(Place.ZGC, 6, "HOTLINE", Scenario.LATE_CALL, OUTSIDE);
    add(Place.XD, 1, "STORE", Scenario.SMOOTH);
    add(Place.XJH, 2, "STORE", Scenario.PRAISED);
    add(Place.WJC, 23, "HOTLINE", Scenario.SILENT, OUTSIDE);
    add(Place.ZGC, 7, "WEB", Scenario.FORGOTTEN, OUTSIDE);
    add(Place.XD, 30, "RETURN_CALL", Scenario.SILENT);
    add(Place.XJH, 12, "PRESS", Scenario.IN_THE_PRESS, MEDIA);
    add(Place.WJC, 15, "WEB", Scenario.STALLED, OUTSIDE);
    add(Place.ZGC, 3, "LETTER", Scenario.PENALISED, OUTSIDE);
    add(Place.XD, 4, "OTHER", Scenario.FORBIDDEN_ACTIONS);
    add(Place.XJH, 5, "HEAD_OFFICE", Scenario.APPEAL_ALLOWED, OUTSIDE);
    add(Place.WJC, 8, "HOTLINE", Scenario.STALLED);
    add(Place.ZGC, 9, "WEB", Scenario.RESULT_HELD_BACK, OUTSIDE);
    add(Place.XD, 10, "HOTLINE", Scenario.UNSATISFIED);
    add(Place.XJH, 11, "LETTER", Scenario.WITH_PROGRESS);
    add(Place.WJC, 13, "WEB", Scenario.ON_A_PLATFORM, OUTSIDE);
    add(Place.ZGC, 14, "HOTLINE", Scenario.PENALISED_SEVERELY, OUTSIDE, HEAVY);
    add(Place.XD, 16, "STORE", Scenario.SMOOTH);
    add(Place.XJH, 17, "OTHER", Scenario.LATE_CALL);
    add(Place.WJC, 18, "HOTLINE", Scenario.WITH_PROGRESS);
    add(Place.ZGC, 19, "WEB", Scenario.APPEAL_DISMISSED, OUTSIDE);
    add(Place.XD, 20, "RETURN_CALL", Scenario.SMOOTH);
    add(Place.XJH, 21, "HOTLINE", Scenario.PROMISE_BROKEN, OUTSIDE);
    add(Place.WJC, 22, "HEAD_OFFICE", Scenario.SMOOTH);
    add(Place.ZGC, 24, "HOTLINE", Scenario.REOPENED);
    add(Place.XD, 25, "WEB", Scenario.SMOOTH);
    add(Place.XJH, 26, "HOTLINE", Scenario.AVERTED, OUTSIDE);
    add(Place.WJC, 27, "LETTER", Scenario.PRAISED, OUTSIDE, HEAVY);
    add(Place.ZGC, 28, "OTHER", Scenario.SMOOTH);
    add(Place.XD, 29, "RETURN_CALL", Scenario.PENALISED, OUTSIDE);
    add(Place.XJH, 31, "HOTLINE", Scenario.SMOOTH);
    add(Place.WJC, 32, "WEB", Scenario.UNSOLVED);
    add(Place.ZGC, 33, "HOTLINE", Scenario.WITH_PROGRESS);
    add(Place.XD, 34, "STORE", Scenario.REOPENED);
    add(Place.XJH, 35, "PRESS", Scenario.ON_A_PLATFORM, MEDIA);
  }

  private void incidentsAndArbitration() {
    incident(Place.ZGC, "CUSTOMER_INJURED", Scenario.INJURY, "店里的地面有水没人擦，老人滑倒摔伤了胳膊，一直在流血。");
    incident(
        Place.XJH, "EMPLOYEE_INJURED", Scenario.NOT_REPORTED, "货架倒下来砸伤了你们的理货员，我就站在旁边，差一点也被砸到。");
    arbitrated(Place.XD, 6, "SECURITY_DISPUTE", "store", "security", "在门口停车时被保安推倒，到现在没有人给个说法。");
    arbitrated(Place.WJC, 4, null, "store", "administration", null);
    arbitrated(Place.ZGC, 28, null, "logistics", "accounting", "送货要收一百元上楼费，收银台说票上已经收过了。");
    arbitrated(Place.XJH, 23, null, "logistics", "store", null);
    arbitrated(Place.XD, 10, null, "manufacturer", "logistics", "送货的师傅说顺便检测过，没毛病，装好照样不制冷。");
    complaints.add(
        new SampleComplaint(
            Scenario.REASON_CORRECTED.title(),
            new Registration(Place.XD, reason(23), "HOTLINE", next(), Set.of(OUTSIDE), null),
            Scenario.REASON_CORRECTED.actions(),
            "约好今天上门，等到晚上也没有人来，电话也打不通。"));
    add(Place.WJC, 5, "HOTLINE", Scenario.OPINION_ASKED, OUTSIDE);
    repeated(Place.WJC, 33, Scenario.UNSOLVED);
    repeated(Place.WJC, 33, Scenario.PENALISED);
    add(Place.ZGC, 35, "HOTLINE", Scenario.UNSOLVED, OUTSIDE);
  }

  private void add(Place place, int reason, String channel, Scenario scenario, String... facts) {
    complaints.add(
        new SampleComplaint(
            scenario.title(),
            new Registration(place, reason(reason), channel, next(), Set.of(facts), null),
            scenario.actions(),
            null));
  }

  private void incident(Place place, String kind, Scenario scenario, String words) {
    complaints.add(
        new SampleComplaint(
            scenario.title(),
            new Registration(place, reason(6), "STORE", next(), Set.of(HEAVY), kind),
            scenario.actions(),
            words));
  }

  private void arbitrated(
      Place place,
      int reason,
      @Nullable String incident,
      String from,
      String to,
      @Nullable String words) {
    complaints.add(
        new SampleComplaint(
            "拒绝受理并裁定再转交 refused and handed over again: " + from + " → " + to,
            new Registration(place, reason(reason), "HOTLINE", next(), Set.of(), incident),
            Scenario.refusedAndHandedOver(from, to),
            words));
  }

  /** The same customer with the same cause: a repetition while the first is unsolved (R1-S1). */
  private void repeated(Place place, int reason, Scenario scenario) {
    complaints.add(
        new SampleComplaint(
            "同一顾客同一原因 the same customer, the same cause: " + scenario.title(),
            new Registration(place, reason(reason), "HOTLINE", REPEATING, Set.of(), null),
            scenario.actions(),
            null));
  }

  private int next() {
    return 100 + complaints.size();
  }

  private static String reason(int row) {
    return "R1-T%02d".formatted(row);
  }
}
