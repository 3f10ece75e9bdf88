package kesu.bench.lifecycle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of a customer's telephone, as a stack on one machine stores it. */
final class CustomerKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] SECRET =
      "for-one-machine-only".getBytes(StandardCharsets.US_ASCII); // as in its application.yml
  private static final int KEPT = 16;

  private CustomerKey() {}

  static String of(String digits) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(SECRET, ALGORITHM));
      byte[] digest = mac.doFinal(digits.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, KEPT));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
