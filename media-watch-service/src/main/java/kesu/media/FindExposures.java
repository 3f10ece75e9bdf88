package kesu.media;

import java.util.List;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.media.rules.LinkedMention;
import kesu.media.rules.Refusals;
import kesu.media.rules.WatchedComplaint;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.Exposure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the exposure of complaints for those who may read. */
@Service
public final class FindExposures {
  private static final int MOST = 200;

  private final Regulation regulation;
  private final Documents<WatchedComplaint> complaints;
  private final ComplaintSearch search;

  FindExposures(
      Regulation regulation, Documents<WatchedComplaint> complaints, ComplaintSearch search) {
    this.regulation = regulation;
    this.complaints = complaints;
    this.search = search;
  }

  /** A page of complaints at that level, or at any but none, the latest change first. */
  public Answer<Page<ExposureView>> list(
      Actor actor, @Nullable Exposure level, @Nullable String cursor, int limit) {
    return regulation.read(
        actor, () -> search.page(level, cursor, Math.clamp(limit, 1, MOST)).map(ExposureView::of));
  }

  /** The exposure of one complaint. */
  public Answer<ExposureView> find(Actor actor, ComplaintId complaint) {
    return regulation.readOne(
        actor,
        () -> complaints.find(complaint.value()).map(this::whole),
        () -> Refusals.notKnownHere(complaint));
  }

  private ExposureView whole(WatchedComplaint complaint) {
    return ExposureView.of(
        complaint,
        complaint.facts().hasEarlier()
            ? complaints.moved(
                complaint.id().value(), WatchedComplaint.MENTIONS, LinkedMention.class)
            : List.of());
  }
}
