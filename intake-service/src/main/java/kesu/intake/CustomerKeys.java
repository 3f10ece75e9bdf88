package kesu.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kesu.intake.rules.Telephone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Keys by which the same customer is recognised without a second readable copy of the telephone: an
 * HMAC of its number, which cannot be found by trying all numbers without the secret.
 */
@Service
final class CustomerKeys {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEPT = 16;
  private final Mac keyed;

  CustomerKeys(@Value("${kesu.intake.telephone-key}") String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException(
          "kesu.intake.telephone-key 缺失 is blank, expected a secret that all instances share"
              + " (各实例须使用同一密钥)");
    }
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The key of the customer with that telephone, however it is written. */
  String of(String telephone) {
    byte[] digest = mac().doFinal(Telephone.digits(telephone).getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(Arrays.copyOf(digest, KEPT));
  }

  private Mac mac() {
    try {
      return (Mac) keyed.clone(); // a keyed copy costs less than a new one, and none is shared
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
