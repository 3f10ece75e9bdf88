package kesu.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Entry;
import kesu.intake.rules.EntryKind;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/** The history of a complaint in order of time, without the words that people wrote. */
public record TimelineView(ComplaintId complaintId, ComplaintNumber number, List<Event> entries) {
  /** One event in it. */
  public record Event(
      Instant at, EntryKind what, Text text, @Nullable Actor by, SortedMap<String, String> facts) {
    static Event of(Entry entry) {
      return new Event(
          entry.at(), entry.kind(), entry.kind().text(), entry.by(), new TreeMap<>(entry.facts()));
    }
  }

  static TimelineView of(Complaint complaint) {
    return new TimelineView(
        complaint.id(),
        complaint.number(),
        complaint.history().stream()
            .sorted(Comparator.comparing(Entry::at))
            .map(Event::of)
            .toList());
  }
}
