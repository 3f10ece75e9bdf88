package kesu.media;

import java.util.List;
import kesu.defaults.decisions.Page;
import kesu.media.rules.Mention;
import kesu.terms.ComplaintNumber;
import org.jspecify.annotations.Nullable;

/** Finds reports in the store. */
public interface MentionSearch {
  /** A page of reports, newest first; of every state if none is given. */
  Page<Mention> page(Mention.@Nullable State state, @Nullable String cursor, int limit);

  /** The reports that name a complaint of that number, not known here when they came in. */
  List<Mention> waitingFor(ComplaintNumber number);
}
