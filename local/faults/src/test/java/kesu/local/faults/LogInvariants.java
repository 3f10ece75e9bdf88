package kesu.local.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold of the log: nothing doubled, no gap, everything acknowledged. */
final class LogInvariants {
  /** Events of which a complaint has one for each value of the field, or one at all. */
  private static final Map<String, String> ONCE =
      Map.ofEntries(
          Map.entry("complaint.registered.v1", ""),
          Map.entry("complaint.closed.v1", ""),
          Map.entry("complaint.contacted.v1", ""),
          Map.entry("assignment.made.v1", "assignmentId"),
          Map.entry("assignment.accepted.v1", "assignmentId"),
          Map.entry("assignment.result-reported.v1", "assignmentId"),
          Map.entry("deadline.started.v1", "clockId"),
          Map.entry("deadline.missed.v1", "clockId"),
          Map.entry("penalty.proposed.v1", "penaltyId"),
          Map.entry("penalty.decided.v1", "penaltyId"),
          Map.entry("mention.linked.v1", "mentionId"));

  private final List<LoggedEvent> deliveries;
  private final Map<String, LoggedEvent> events = new LinkedHashMap<>();
  private final List<String> violations = new ArrayList<>();

  private LogInvariants(List<LoggedEvent> deliveries) {
    this.deliveries = deliveries;
    deliveries.forEach(event -> events.putIfAbsent(event.name(), event));
  }

  /** The events, each once, by complaint. */
  static Map<String, List<LoggedEvent>> byComplaint(List<LoggedEvent> deliveries) {
    return new LogInvariants(deliveries)
        .events.values().stream()
            .filter(event -> event.record().topic().equals("complaint.lifecycle"))
            .collect(Collectors.groupingBy(LoggedEvent::complaint));
  }

  /**
   * What does not hold.
   *
   * @param exempt complaints of which events were taken from the log on purpose
   */
  static List<String> violations(
      List<LoggedEvent> deliveries, Acknowledged acknowledged, Set<String> exempt) {
    LogInvariants log = new LogInvariants(deliveries);
    log.numbers(exempt);
    log.order();
    log.effects();
    log.acknowledged(acknowledged);
    return log.violations;
  }

  /** Every document's numbers are there from 1 to the last, and each names one event only. */
  private void numbers(Set<String> exempt) {
    Map<String, TreeSet<Long>> documents = new HashMap<>();
    for (LoggedEvent event : deliveries) {
      LoggedEvent first = Objects.requireNonNull(events.get(event.name()));
      if (!first.type().equals(event.type()) || !first.data().equals(event.data())) {
        violations.add(
            "two events are " + event.name() + ": " + first.type() + ", " + event.type());
      }
      if (!exempt.contains(event.complaint())) {
        documents.computeIfAbsent(event.document(), any -> new TreeSet<>()).add(event.sequence());
      }
    }
    documents.forEach(
        (document, numbers) -> {
          if (numbers.size() != numbers.last()) {
            violations.add("gap: " + document + " has only " + numbers);
          }
        });
  }

  /** First deliveries come in the order of their numbers. */
  private void order() {
    Map<String, Long> last = new HashMap<>();
    for (LoggedEvent event : events.values()) {
      String stream = event.stream() + " in " + event.record().topic();
      Long before = last.put(stream, event.sequence());
      if (before != null && before > event.sequence()) {
        violations.add("order: " + event.sequence() + " after " + before + " of " + stream);
      }
    }
  }

  private void effects() {
    Collection<LoggedEvent> lifecycle =
        events.values().stream()
            .filter(event -> event.record().topic().equals("complaint.lifecycle"))
            .toList();
    once(
        lifecycle.stream().filter(event -> ONCE.containsKey(event.type())).toList(),
        event ->
            event.complaint()
                + " "
                + event.type()
                + " "
                + event.text(Objects.requireNonNull(ONCE.get(event.type())))
                + event.text("bySilence")); // a department may still accept in so many words
    once(
        lifecycle.stream().filter(event -> event.type().equals("escalation.raised.v1")).toList(),
        event -> "escalation " + event.text("clockId") + " " + event.data().path("level"));
  }

  private void once(Collection<LoggedEvent> all, Function<LoggedEvent, String> meaning) {
    Set<String> known = new HashSet<>();
    for (LoggedEvent event : all) {
      if (!known.add(meaning.apply(event))) {
        violations.add("doubled: " + meaning.apply(event));
      }
    }
  }

  private void acknowledged(Acknowledged acknowledged) {
    Map<String, List<LoggedEvent>> byComplaint = byComplaint(deliveries);
    for (Acknowledged.Registration one : acknowledged.registrations()) {
      if (of(byComplaint, one.complaint(), "complaint.registered.v1").isEmpty()) {
        violations.add("lost: registration " + one.complaint() + " " + one.number());
      }
    }
    for (Acknowledged.Command command : acknowledged.commands()) {
      String at = command.at();
      List<LoggedEvent> events = of(byComplaint, command.complaint(), command.type());
      if (at != null && events.isEmpty()) {
        violations.add("lost: " + command);
      } else if (at != null
          && !at.isEmpty()
          && events.stream().noneMatch(event -> event.text("at").equals(at))) {
        violations.add("acknowledged at another time than done: " + command);
      }
    }
  }

  private static List<LoggedEvent> of(
      Map<String, List<LoggedEvent>> byComplaint, String complaint, String type) {
    return byComplaint.getOrDefault(complaint, List.of()).stream()
        .filter(event -> event.type().equals(type))
        .toList();
  }
}
