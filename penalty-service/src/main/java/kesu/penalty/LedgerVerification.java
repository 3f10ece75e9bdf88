package kesu.penalty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of verifying the ledger.
 *
 * @param from the number of the first entry that was checked: 1, or that of the checkpoint which an
 *     earlier verification left
 * @param checkpointAt the instant of that earlier verification; null if all entries were checked
 * @param sound the number of entries, from the first on, that are as they were entered; those
 *     before {@code from} were so at {@code checkpointAt}
 * @param head the hash of the last of these; kept elsewhere, it shows if the end is cut off
 * @param broken the number of the first entry that is not; null if there is none
 * @param fault the fault of that entry
 */
public record LedgerVerification(
    long from,
    @Nullable Instant checkpointAt,
    long sound,
    String head,
    @Nullable Long broken,
    @Nullable Fault fault) {
  /** A fault in the chain of entries. */
  public enum Fault {
    /** The entry is not there. */
    MISSING,
    /** The entry is not as it was entered. */
    CHANGED,
    /** The entry does not follow from the one before: one of the two was put there later. */
    UNLINKED
  }
}
