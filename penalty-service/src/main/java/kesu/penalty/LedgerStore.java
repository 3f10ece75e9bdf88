package kesu.penalty;

import java.util.List;
import java.util.Optional;

/** Where the ledger is kept: entries can be put behind the last and read, nothing else. */
public interface LedgerStore {
  /** The entry with the highest number. */
  Optional<Chain.Link> last();

  /** Whether an event is entered. */
  boolean has(String event);

  /** Whether it was appended; not if its number is taken or its event is entered already. */
  boolean append(Chain.Link link);

  /** Entries after a number, in the order of numbers. */
  List<Chain.Link> after(long number, int most);
}
