package kesu.penalty;

import java.util.List;
import java.util.Optional;

/** The repository of the ledger: entries are appended and read, nothing else. */
public interface LedgerRepository {
  /** The entry with the highest number. */
  Optional<LedgerLink> last();

  /** True if an event is entered. */
  boolean contains(String event);

  /** Appends an entry; false if its number is taken or its event is entered already. */
  boolean append(LedgerLink link);

  /** The entries after a number, in the order of numbers. */
  List<LedgerLink> after(long number, int limit);
}
