package kesu.defaults.recovery;

import java.time.Instant;
import java.util.List;

/**
 * The result of a recovery.
 *
 * @param backupOf the moment of the backup
 * @param incarnation the incarnation that the store's streams are in since
 * @param unknownEvents the number of the service's own events in the log that the restored store
 *     does not know
 * @param unknown the same by document
 */
record RecoveryReport(
    Instant backupOf, long incarnation, int unknownEvents, List<UnknownEvents> unknown) {
  /**
   * Events of one document that it does not know.
   *
   * @param document collection and id
   * @param exists true if the restored store has the document, as it was earlier
   * @param from the first number
   * @param to the last number
   * @param types the types of the events, in order
   */
  record UnknownEvents(String document, boolean exists, long from, long to, List<String> types) {}
}
