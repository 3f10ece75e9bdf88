package kesu.penalty;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The repository of the ledger: entries are appended and read, nothing else. */
public interface LedgerRepository {
  /** The entry with the highest number. */
  Optional<LedgerLink> last();

  /** Those of the events that are entered. */
  Set<String> entered(Collection<String> events);

  /**
   * Appends a run of entries with one request, in order, up to the first whose number is taken or
   * whose event is entered already.
   *
   * @return the number of entries appended
   */
  int append(List<LedgerLink> run);

  /** The entries after a number, in the order of numbers. */
  List<LedgerLink> after(long number, int limit);

  /** The entries of those numbers, in any order. */
  List<LedgerLink> all(Collection<Long> numbers);

  /** The checkpoint of the last verification that found the ledger sound. */
  Optional<LedgerCheckpoint> checkpoint();

  /** Keeps a checkpoint. */
  void keep(LedgerCheckpoint checkpoint);
}
