package kesu.penalty;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;

/** Finds entries of the ledger by what they hold, each query by an index. */
public interface LedgerSearch {
  /** The number of the last entry that can be found; 0 if there is none. */
  long last();

  /** Makes entries findable, in the order of numbers; those that are already stay so. */
  void add(List<LedgerRow> rows);

  /** The latest findable entry of a penalty. */
  Optional<LedgerRow> latest(PenaltyId penalty);

  /** The entries of some complaints, in the order of time. */
  List<LedgerRow> of(Collection<ComplaintId> complaints);

  /** The entries that a filter chooses after one of them, in the order of time. */
  List<LedgerRow> find(LedgerFilter filter, @Nullable LedgerPosition after, int limit);
}
