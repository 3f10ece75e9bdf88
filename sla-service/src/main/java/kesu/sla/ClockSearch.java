package kesu.sla;

import java.time.Instant;
import kesu.defaults.decisions.Page;
import kesu.sla.rules.ComplaintClocks;
import org.jspecify.annotations.Nullable;

/** Searches the clocks of all complaints. Each search is answered by an index. */
public interface ClockSearch {
  /**
   * A page of the complaints that have clocks in the state, and of the department, of a query; the
   * earliest due first.
   */
  Page<ComplaintClocks> matching(ClockQuery query, @Nullable String cursor, int limit);

  /**
   * A page of the complaints with a clock to be warned of, missed or escalated by now; the longest
   * due first.
   */
  Page<ComplaintClocks> due(Instant now, @Nullable String cursor, int limit);
}
