package kesu.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kesu.events.MentionLinked;
import kesu.events.Outgoing;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A press or platform report as it came in.
 *
 * @param text its public words
 * @param waiting numbers in it whose complaints are not known here (yet)
 * @param linked the complaints that it is about
 * @param reportedAt when it came in
 * @param by who reported it
 */
public record Mention(
    MentionId id,
    Origin origin,
    String outlet,
    Instant publishedAt,
    Instant foundAt,
    boolean negative,
    String text,
    @Nullable String url,
    List<ComplaintNumber> waiting,
    List<ComplaintId> linked,
    State state,
    Instant reportedAt,
    Actor by) {
  /** Whether anybody's complaint is known to be meant. */
  public enum State {
    /** No complaint is known that it is about. */
    UNLINKED,
    /** It is about at least one complaint. */
    LINKED
  }

  public Mention {
    waiting = List.copyOf(waiting);
    linked = List.copyOf(linked);
  }

  /** A report that is linked to nothing yet. */
  record Reported(
      MentionId id,
      Origin origin,
      String outlet,
      Instant publishedAt,
      Instant foundAt,
      boolean negative,
      String text,
      @Nullable String url) {
    Mention waitingFor(Set<ComplaintNumber> numbers, Instant at, Actor by) {
      return new Mention(
          id,
          origin,
          outlet,
          publishedAt,
          foundAt,
          negative,
          text,
          url,
          List.copyOf(numbers),
          List.of(),
          State.UNLINKED,
          at,
          by);
    }
  }

  /** The report with the complaints that some of its numbers name. */
  Mention linkedTo(Map<ComplaintNumber, ComplaintId> known) {
    Mention changed = this;
    for (Map.Entry<ComplaintNumber, ComplaintId> one : known.entrySet()) {
      if (waiting.contains(one.getKey())) {
        List<ComplaintNumber> rest = new ArrayList<>(changed.waiting);
        rest.remove(one.getKey());
        changed = changed.linked(one.getValue(), rest);
      }
    }
    return changed;
  }

  Mention linkedByHand(ComplaintId complaint) {
    return linked(complaint, waiting);
  }

  private Mention linked(ComplaintId complaint, List<ComplaintNumber> stillWaiting) {
    List<ComplaintId> all = new ArrayList<>(linked);
    if (!all.contains(complaint)) {
      all.add(complaint);
    }
    return new Mention(
        id,
        origin,
        outlet,
        publishedAt,
        foundAt,
        negative,
        text,
        url,
        stillWaiting,
        all,
        State.LINKED,
        reportedAt,
        by);
  }

  /** One event for each complaint that was not linked before. */
  List<Outgoing> tellOf(Mention before, Instant at, Actor linker) {
    return linked.stream()
        .filter(complaint -> !before.linked.contains(complaint))
        .map(
            complaint ->
                Outgoing.of(
                    complaint,
                    new MentionLinked(id, origin, negative, publishedAt, foundAt, at, linker)))
        .toList();
  }
}
