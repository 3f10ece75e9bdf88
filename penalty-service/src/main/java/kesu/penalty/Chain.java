package kesu.penalty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The ledger's chain: every entry carries the hash of the one before, so that nothing can be
 * changed, taken out or put in between without every later entry showing it.
 */
public final class Chain {
  /** What stands before the first entry. */
  public static final String START = "0".repeat(64);

  private long last;
  private String head = START;

  /**
   * One entry.
   *
   * @param number counted from 1 without gaps
   * @param event the event that it enters
   * @param body what it says, as JSON text
   * @param previous the hash of the entry before
   * @param hash SHA-256 of all of these
   */
  public record Link(long number, String event, String body, String previous, String hash) {}

  /** What a check of the chain found. */
  public sealed interface Finding {
    /** Nothing wrong up to here. */
    record Sound() implements Finding {}

    /** Entries from that number on are not there. */
    record Missing(long number) implements Finding {}

    /** The entry does not say what it said when it was entered. */
    record Changed(long number) implements Finding {}

    /** The entry does not follow from the one before it: one of the two was put there later. */
    record Unlinked(long number) implements Finding {}
  }

  /** The entry that follows another. */
  public static Link next(long number, String previous, String event, String body) {
    return new Link(number, event, body, previous, hash(number, previous, event, body));
  }

  /** Looks at the next entry in the order of numbers. */
  public Finding check(Link link) {
    if (link.number() != last + 1) {
      return new Finding.Missing(last + 1);
    }
    if (!link.hash().equals(hash(link.number(), link.previous(), link.event(), link.body()))) {
      return new Finding.Changed(link.number());
    }
    if (!link.previous().equals(head)) {
      return new Finding.Unlinked(link.number());
    }
    last = link.number();
    head = link.hash();
    return new Finding.Sound();
  }

  /** How many entries were sound. */
  public long sound() {
    return last;
  }

  /** The hash of the last sound entry. */
  public String head() {
    return head;
  }

  private static String hash(long number, String previous, String event, String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String all = previous + "\n" + number + "\n" + event + "\n" + body;
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JVM has SHA-256", missing);
    }
  }
}
