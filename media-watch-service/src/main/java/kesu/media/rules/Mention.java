package kesu.media.rules;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.MentionId;

/**
 * A press or platform report that came in.
 *
 * @param reportedAt when it came in
 */
public record Mention(
    MentionId id, MentionReport report, MentionLinks links, Instant reportedAt, Actor reportedBy) {
  /** The state of a report. */
  public enum State {
    /** No complaint is known that it is about. */
    UNLINKED,
    /** It is about at least one complaint. */
    LINKED
  }

  Mention withLinks(MentionLinks changed) {
    return new Mention(id, report, changed, reportedAt, reportedBy);
  }
}
