package kesu.local.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must hold of clocks and penalties: nobody is accused of what was done in time, nobody who
 * was late is spared.
 */
final class JudgementInvariants {
  private static final Set<String> FOR_LATENESS = Set.of("R1-T36", "R1-P2");
  private static final String LATE = "R1-P2";

  /** Takes the place of the row for lateness where the complaint got out of control. */
  private static final String IN_ITS_PLACE = "R1-P3";

  private static final Set<String> MEASURED_AFTERWARDS = Set.of("R1-D10", "R1-D11", "R1-D12");
  private final Instant judgedUntil;
  private final Instant now;
  private final Set<String> unheard;
  private final List<String> violations = new ArrayList<>();

  private JudgementInvariants(Instant judgedUntil, Instant now, Set<String> unheard) {
    this.judgedUntil = judgedUntil;
    this.now = now;
    this.unheard = unheard;
  }

  /**
   * What does not hold.
   *
   * @param judgedUntil company time up to which everything must have been judged
   * @param now company time now
   * @param unheard complaints that the clocks cannot hear of, because a poisoned event is before
   */
  static List<String> violations(
      List<LoggedEvent> deliveries, Instant judgedUntil, Instant now, Set<String> unheard) {
    JudgementInvariants judged = new JudgementInvariants(judgedUntil, now, unheard);
    LogInvariants.byComplaint(deliveries).forEach(judged::complaint);
    return judged.violations;
  }

  private void complaint(String complaint, List<LoggedEvent> events) {
    Map<String, LoggedEvent> missed = missed(events);
    Map<String, LoggedEvent> proposed =
        standing(events, "penalty.proposed.v1", "penalty.withdrawn.v1", "penaltyId");
    boolean major =
        events.stream()
            .filter(event -> event.type().equals("complaint.registered.v1"))
            .anyMatch(event -> event.text("severity").equals("MAJOR"));
    Set<String> deserved = new HashSet<>();
    missed.values().stream()
        .filter(miss -> MEASURED_AFTERWARDS.contains(miss.text("clause")))
        .forEach(miss -> deserved.add(miss.text("penaltyClause")));
    for (Duty duty : Duty.of(events)) {
      boolean accused = missed.containsKey(duty.clock());
      if (duty.inTime() && accused) {
        violations.add("accused of what was done in time: " + duty);
      }
      if (duty.late(now)) {
        deserved.add(duty.penaltyClause());
        if (!accused && duty.late(judgedUntil) && !unheard.contains(complaint)) {
          violations.add("spared although late: " + duty);
        }
      }
    }
    Set<String> answeredFor = new HashSet<>(clauses(proposed));
    if (answeredFor.contains(IN_ITS_PLACE)) {
      answeredFor.add(LATE);
    }
    Map<String, LoggedEvent> upheld = new HashMap<>(proposed);
    events.stream()
        .filter(event -> event.type().equals("penalty.reversed.v1"))
        .forEach(event -> upheld.remove(event.text("penaltyId")));
    Set<String> penalised = clauses(upheld);
    for (String clause : FOR_LATENESS) {
      if (penalised.contains(clause) && !deserved.contains(clause)) {
        violations.add("penalised by " + clause + " without having been late: " + complaint);
      }
    }
    if (penalised.contains(IN_ITS_PLACE) && !deserved.contains(LATE)) {
      violations.add("penalised by " + IN_ITS_PLACE + " without having been late: " + complaint);
    }
    for (LoggedEvent miss : missed.values()) {
      String clause = miss.text("penaltyClause");
      if (major
          && FOR_LATENESS.contains(clause)
          && !answeredFor.contains(clause)
          && !unheard.contains(complaint)) {
        violations.add("missed and not penalised by " + clause + ": " + miss.text("clockId"));
      }
    }
  }

  private static Set<String> clauses(Map<String, LoggedEvent> penalties) {
    return penalties.values().stream()
        .map(event -> event.text("clause"))
        .collect(Collectors.toSet());
  }

  /** The misses that were not withdrawn, by clock. */
  static Map<String, LoggedEvent> missed(List<LoggedEvent> events) {
    return standing(events, "deadline.missed.v1", "deadline.withdrawn.v1", "clockId");
  }

  /** The declarations of that type that were not taken back, by the field that names them. */
  private static Map<String, LoggedEvent> standing(
      List<LoggedEvent> events, String declared, String takenBack, String field) {
    Map<String, LoggedEvent> standing =
        events.stream()
            .filter(event -> event.type().equals(declared))
            .collect(Collectors.toMap(event -> event.text(field), event -> event, (a, b) -> a));
    events.stream()
        .filter(event -> event.type().equals(takenBack))
        .forEach(event -> standing.remove(event.text(field)));
    return standing;
  }
}
