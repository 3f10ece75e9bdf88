package kesu.media;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Page;
import kesu.media.rules.Mention;
import kesu.terms.ComplaintNumber;
import org.jspecify.annotations.Nullable;

/** Finds reports in the store. */
public interface MentionSearch {
  /** A page of reports, newest first; of every state if none is given. */
  Page<Mention> page(Mention.@Nullable State state, @Nullable String cursor, int limit);

  /** Some of the reports that name a complaint of that number, not known here when they came in. */
  List<Mention> waitingFor(ComplaintNumber number, int most);

  /** A page of the reports that were left unfinished between two instants, oldest first. */
  Page<Mention> unfinished(Instant from, Instant until, @Nullable String cursor, int limit);
}
