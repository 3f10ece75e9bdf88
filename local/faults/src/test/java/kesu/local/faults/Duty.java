package kesu.local.faults;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A duty of which a clock was started, and its end as the events of those who do it tell; what the
 * clocks made of it plays no part.
 *
 * @param endedAt the instant at which it was done, or nothing was owed any more; null while it is
 */
record Duty(
    String clock,
    String clause,
    String penaltyClause,
    Instant startedAt,
    Instant dueAt,
    @Nullable Instant endedAt) {
  /** Those that the driver does or leaves undone; the others are measured afterwards. */
  private static final Set<String> JUDGED = Set.of("R1-D7", "R1-D8", "R1-D9", "R1-D16", "R1-D23");

  private static final Set<String> OF_THE_BRANCH = Set.of("R1-D7", "R1-D23");

  /** The duties among the events of one complaint. */
  static List<Duty> of(List<LoggedEvent> events) {
    return events.stream()
        .filter(event -> event.type().equals("deadline.started.v1"))
        .filter(event -> JUDGED.contains(event.text("clause")))
        .map(started -> of(started, events))
        .toList();
  }

  private static Duty of(LoggedEvent started, List<LoggedEvent> events) {
    String clause = started.text("clause");
    Instant from = started.instant("startedAt");
    Stream<Instant> done =
        switch (clause) {
          case "R1-D7" -> {
            Instant called = first(calls(events));
            Instant made = first(at(events, "assignment.made.v1"));
            yield called == null || made == null
                ? Stream.of()
                : Stream.of(called.isAfter(made) ? called : made);
          }
          case "R1-D23" ->
              at(
                  events.stream()
                      .filter(event -> event.text("level").equals("HEAD_OFFICE"))
                      .toList(),
                  "complaint.report-sent.v1");
          case "R1-D8" ->
              answers(events, started, "assignment.accepted.v1", "assignment.refused.v1");
          case "R1-D9" ->
              answers(
                  events,
                  started,
                  "assignment.progress-reported.v1",
                  "assignment.result-reported.v1");
          default -> calls(events).filter(at -> !at.isBefore(from));
        };
    Stream<Instant> closed = at(events, "complaint.closed.v1");
    return new Duty(
        started.text("clockId"),
        clause,
        OF_THE_BRANCH.contains(clause) ? "R1-P2" : "R1-T36",
        from,
        started.instant("dueAt"),
        first(Stream.concat(done, closed)));
  }

  /** Returns true if it was done in time, or fell away before it was due. */
  boolean inTime() {
    return endedAt != null && !endedAt.isAfter(dueAt);
  }

  /** Returns true if it can no longer be done in time. */
  boolean late(Instant now) {
    return !inTime() && now.isAfter(dueAt);
  }

  private static Stream<Instant> calls(List<LoggedEvent> events) {
    return Stream.concat(
        at(events, "complaint.contacted.v1"), at(events, "complaint.follow-up-recorded.v1"));
  }

  private static Stream<Instant> answers(
      List<LoggedEvent> events, LoggedEvent started, String one, String other) {
    List<LoggedEvent> own =
        events.stream()
            .filter(event -> event.text("assignmentId").equals(started.text("assignmentId")))
            .toList();
    return Stream.concat(at(own, one), at(own, other));
  }

  private static Stream<Instant> at(List<LoggedEvent> events, String type) {
    return events.stream()
        .filter(event -> event.type().equals(type))
        .map(event -> event.instant("at"));
  }

  private static @Nullable Instant first(Stream<Instant> instants) {
    return instants.min(Comparator.naturalOrder()).orElse(null);
  }
}
