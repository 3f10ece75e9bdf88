package kesu.media;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.terms.Exposure;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds reports and exposed complaints, newest first. */
@Component
public class Lists {
  /** The instant that reports are ordered by. */
  public static final String REPORTED_AT = "reportedAt";

  /** The instant that exposed complaints are ordered by. */
  public static final String CHANGED_AT = "changedAt";

  private final Documents<Mention> mentions;
  private final Documents<Watched> complaints;

  Lists(Documents<Mention> mentions, Documents<Watched> complaints) {
    this.mentions = mentions;
    this.complaints = complaints;
  }

  /** Reports in that state; answered by an index. */
  public static Criteria in(Mention.@Nullable State state) {
    return state == null
        ? Criteria.where(REPORTED_AT).gte(Instant.EPOCH)
        : Criteria.where("state").is(state);
  }

  /** Complaints at that level, or at any but none; answered by an index. */
  public static Criteria at(@Nullable Exposure level) {
    List<Exposure> exposed =
        Arrays.stream(Exposure.values()).filter(one -> one != Exposure.NONE).toList();
    return level == null ? Criteria.where("level").in(exposed) : Criteria.where("level").is(level);
  }

  /** A page of reports. */
  public Page<MentionView> mentions(
      Mention.@Nullable State state, @Nullable String cursor, int most) {
    return mentions
        .page(in(state), REPORTED_AT, Sort.Direction.DESC, cursor, most)
        .map(MentionView::of);
  }

  /** A page of complaints. */
  public Page<Watched> exposures(@Nullable Exposure level, @Nullable String cursor, int most) {
    return complaints.page(at(level), CHANGED_AT, Sort.Direction.DESC, cursor, most);
  }
}
