package kesu.penalty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A link of the ledger's hash chain: one entry with its number and the hash of the entry before.
 *
 * @param number counted from 1 without gaps
 * @param event the event that it enters
 * @param body the entry as JSON text
 * @param previous the hash of the entry before
 * @param hash the SHA-256 of all of these
 */
public record LedgerLink(long number, String event, String body, String previous, String hash) {
  /** The hash before the first entry. */
  static final String START = "0".repeat(64);

  /** The link after another; the first if there is none. */
  static LedgerLink after(Optional<LedgerLink> last, String event, String body) {
    return of(
        last.map(LedgerLink::number).orElse(0L) + 1,
        event,
        body,
        last.map(LedgerLink::hash).orElse(START));
  }

  static LedgerLink of(long number, String event, String body, String previous) {
    return new LedgerLink(number, event, body, previous, hash(number, event, body, previous));
  }

  /** True if it is as it was entered, so that its hash is right. */
  boolean isIntact() {
    return hash.equals(hash(number, event, body, previous));
  }

  private static String hash(long number, String event, String body, String previous) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String all = previous + "\n" + number + "\n" + event + "\n" + body;
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JVM has SHA-256", missing);
    }
  }
}
