package kesu.media;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kesu.media.rules.LinkedMention;
import kesu.media.rules.WatchedComplaint;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.Post;

/**
 * The exposure of a complaint as it is shown to people.
 *
 * @param mentionCount the number of reports linked to it
 * @param mentionLimitReached true if further reports are kept and linked but not told of
 * @param mentions these reports; in a list of complaints the latest only
 */
public record ExposureView(
    ComplaintId complaintId,
    ComplaintNumber number,
    BranchCode branch,
    Exposure level,
    Instant changedAt,
    boolean inclinedToPublish,
    int mentionCount,
    boolean mentionLimitReached,
    List<LinkedMention> mentions,
    List<Post> told) {
  static ExposureView of(WatchedComplaint complaint) {
    return of(complaint, List.of());
  }

  /** The exposure with the reports that were linked earlier. */
  static ExposureView of(WatchedComplaint complaint, List<LinkedMention> earlier) {
    return new ExposureView(
        complaint.id(),
        complaint.identity().number(),
        complaint.identity().branch(),
        complaint.exposure().level(),
        complaint.exposure().changedAt(),
        complaint.facts().inclined(),
        complaint.facts().count(),
        complaint.facts().isFull(),
        Stream.concat(earlier.stream(), complaint.facts().mentions().stream()).toList(),
        complaint.exposure().told());
  }
}
