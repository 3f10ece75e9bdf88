package kesu.media;

import java.time.Instant;
import java.util.List;
import kesu.media.rules.LinkedMention;
import kesu.media.rules.WatchedComplaint;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.Post;

/** The exposure of a complaint as it is shown to people. */
public record ExposureView(
    ComplaintId complaintId,
    ComplaintNumber number,
    BranchCode branch,
    Exposure level,
    Instant changedAt,
    boolean inclinedToPublish,
    List<LinkedMention> mentions,
    List<Post> told) {
  static ExposureView of(WatchedComplaint complaint) {
    return new ExposureView(
        complaint.id(),
        complaint.identity().number(),
        complaint.identity().branch(),
        complaint.exposure().level(),
        complaint.exposure().changedAt(),
        complaint.facts().inclined(),
        complaint.facts().mentions(),
        complaint.exposure().told());
  }
}
