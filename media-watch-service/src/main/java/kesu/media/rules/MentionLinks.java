package kesu.media.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kesu.media.rules.Mention.State;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;

/**
 * The complaints that a report is about.
 *
 * @param waiting numbers that it names whose complaints are not known here yet
 * @param linked the complaints that are known
 */
public record MentionLinks(List<ComplaintNumber> waiting, List<ComplaintId> linked, State state) {
  public MentionLinks {
    waiting = List.copyOf(waiting);
    linked = List.copyOf(linked);
  }

  static MentionLinks waitingFor(Collection<ComplaintNumber> numbers) {
    return new MentionLinks(List.copyOf(numbers), List.of(), State.UNLINKED);
  }

  /** The links with those complaints whose numbers they were waiting for. */
  MentionLinks with(Map<ComplaintNumber, ComplaintId> watched) {
    MentionLinks links = this;
    for (ComplaintNumber number : waiting) {
      ComplaintId complaint = watched.get(number);
      if (complaint != null) {
        links = links.without(number).with(complaint);
      }
    }
    return links;
  }

  /** The links with one more complaint. */
  MentionLinks with(ComplaintId complaint) {
    if (linked.contains(complaint)) {
      return this;
    }
    List<ComplaintId> all = new ArrayList<>(linked);
    all.add(complaint);
    return new MentionLinks(waiting, all, State.LINKED);
  }

  private MentionLinks without(ComplaintNumber number) {
    return new MentionLinks(
        waiting.stream().filter(one -> !one.equals(number)).toList(), linked, state);
  }
}
