package kesu.media.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.MentionId;
import org.jspecify.annotations.Nullable;

/**
 * A report by press or platforms that may be about complaints.
 *
 * @param untold the links that their complaints have not been told of yet
 * @param unfinishedSince since when there is something left to link or to tell; null if there is
 *     nothing
 * @param reportedAt when it came in
 */
public record Mention(
    MentionId id,
    MentionReport report,
    MentionLinks links,
    List<NewLink> untold,
    @Nullable Instant unfinishedSince,
    Instant reportedAt,
    Actor reportedBy) {
  /** The state of a report. */
  public enum State {
    /** No complaint is known that it is about. */
    UNLINKED,
    /** It is about at least one complaint. */
    LINKED
  }

  /**
   * A link to a complaint that the complaint is to be told of.
   *
   * @param at when the report was linked
   * @param by the person who linked it, or the system
   */
  public record NewLink(ComplaintId complaint, Instant at, Actor by) {}

  public Mention {
    untold = List.copyOf(untold);
  }

  static Mention of(
      MentionId id, MentionReport report, MentionLinks links, Instant reportedAt, Actor by) {
    return new Mention(
        id, report, links, List.of(), unfinished(links, List.of(), reportedAt), reportedAt, by);
  }

  /** The department of whoever reported it; null if it came from outside. */
  @Nullable DepartmentCode foundBy() {
    return reportedBy.equals(Actor.SYSTEM) ? null : reportedBy.department();
  }

  /** The report with other links; complaints linked now are to be told. */
  Mention withLinks(MentionLinks changed, Instant at, Actor by) {
    List<NewLink> all = new ArrayList<>(untold);
    changed.linked().stream()
        .filter(complaint -> !links.linked().contains(complaint))
        .forEach(complaint -> all.add(new NewLink(complaint, at, by)));
    return with(changed, all);
  }

  /** The report once a complaint has been told of its link. */
  Mention told(ComplaintId complaint) {
    return with(
        links, untold.stream().filter(link -> !link.complaint().equals(complaint)).toList());
  }

  private Mention with(MentionLinks changed, List<NewLink> left) {
    return new Mention(
        id, report, changed, left, unfinished(changed, left, reportedAt), reportedAt, reportedBy);
  }

  private static @Nullable Instant unfinished(
      MentionLinks links, List<NewLink> untold, Instant reportedAt) {
    if (!untold.isEmpty()) {
      return untold.getLast().at();
    }
    return links.waiting().isEmpty() ? null : reportedAt;
  }
}
