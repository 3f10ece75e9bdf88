package kesu.sla;

import java.time.Instant;
import kesu.defaults.decisions.Page;
import kesu.sla.rules.ComplaintClocks;
import org.jspecify.annotations.Nullable;

/** Searches the clocks of all complaints. Each search is answered by an index. */
public interface ClockSearch {
  /**
   * One page of the complaints with clocks in the state of a query and of its department; the
   * earliest due first.
   */
  Page<ComplaintClocks> matching(ClockQuery query, @Nullable String cursor, int limit);

  /**
   * One page of the complaints with a clock to be warned of, missed or escalated by now; the
   * longest due first.
   */
  Page<ComplaintClocks> due(Instant now, @Nullable String cursor, int limit);
}
