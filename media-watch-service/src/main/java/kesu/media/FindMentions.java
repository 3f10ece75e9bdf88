package kesu.media;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.media.rules.Mention;
import kesu.media.rules.MentionView;
import kesu.media.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.MentionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds reports for those who may read. */
@Service
public final class FindMentions {
  private static final int MOST = 200;

  private final Regulation regulation;
  private final Documents<Mention> mentions;
  private final MentionSearch search;

  FindMentions(Regulation regulation, Documents<Mention> mentions, MentionSearch search) {
    this.regulation = regulation;
    this.mentions = mentions;
    this.search = search;
  }

  /** A page of reports, newest first; of every state if none is given. */
  public Answer<Page<MentionView>> list(
      Actor actor, Mention.@Nullable State state, @Nullable String cursor, int limit) {
    return regulation.read(
        actor, () -> search.page(state, cursor, Math.clamp(limit, 1, MOST)).map(MentionView::of));
  }

  /** The report of that id. */
  public Answer<MentionView> find(Actor actor, MentionId id) {
    return regulation.readOne(
        actor,
        () -> mentions.find(id.value()).map(MentionView::of),
        () -> Refusals.notKnownHere(id));
  }
}
