package kesu.intake;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import kesu.defaults.decisions.Command;
import kesu.terms.ComplaintId;

/**
 * Ids of 24 letters and digits, 120 bits. A registration with an idempotency key always gets the
 * same id, so that repeating it meets the same document.
 */
final class ComplaintIds {
  private static final int BYTES = 15;
  private static final int LETTERS = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ComplaintIds() {}

  static ComplaintId of(Command command) {
    byte[] bits = new byte[BYTES];
    if (command.key() == null) {
      RANDOM.nextBytes(bits);
    } else {
      bits = Arrays.copyOf(digest(command.actor().person() + "\n" + command.key()), BYTES);
    }
    String digits = new BigInteger(1, bits).toString(32);
    return new ComplaintId("0".repeat(LETTERS - digits.length()) + digits);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
