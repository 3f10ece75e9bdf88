package kesu.media.rules;

import java.util.Map;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;

/** A command about a report. */
public sealed interface MentionCommand {
  /** The report concerned. */
  MentionId id();

  /**
   * Somebody hands in what they found.
   *
   * @param watched the complaints known by the numbers that the report names
   */
  record Report(MentionId id, NewMention mention, Map<ComplaintNumber, ComplaintId> watched)
      implements MentionCommand {
    public Report {
      watched = Map.copyOf(watched);
    }
  }

  /**
   * Somebody knows which complaint a report is about.
   *
   * @param isWatched true if there is such a complaint
   */
  record Link(MentionId id, ComplaintId complaint, boolean isWatched) implements MentionCommand {}
}
