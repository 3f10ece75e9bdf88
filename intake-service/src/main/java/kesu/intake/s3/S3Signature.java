package kesu.intake.s3;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to an object store (AWS Signature Version 4). */
record S3Signature(String region, String accessKey, String secretKey) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /**
   * The headers that a request must carry besides {@code Host}.
   *
   * @param path the path, encoded
   * @param query the query, encoded and in order; empty if there is none
   */
  Map<String, String> headers(
      String method, String host, String path, String query, byte[] body, Instant at) {
    Map<String, String> signed = new TreeMap<>();
    signed.put("host", host);
    signed.put("x-amz-content-sha256", hex(sha256(body)));
    signed.put("x-amz-date", TIME.format(at));
    String names = String.join(";", signed.keySet());
    String canonical =
        String.join(
            "\n",
            method,
            path,
            query,
            signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining()),
            names,
            hex(sha256(body)));
    String scope = DAY.format(at) + "/" + region + "/s3/aws4_request";
    String toSign =
        String.join("\n", ALGORITHM, TIME.format(at), scope, hex(sha256(utf8(canonical))));
    Map<String, String> headers = new TreeMap<>(signed);
    headers.remove("host");
    headers.put(
        "Authorization",
        "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
            .formatted(ALGORITHM, accessKey, scope, names, hex(hmac(key(at), toSign))));
    return headers;
  }

  private byte[] key(Instant at) {
    byte[] day = hmac(utf8("AWS4" + secretKey), DAY.format(at));
    return hmac(hmac(hmac(day, region), "s3"), "aws4_request");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "S3Signature[" + region + "]";
  }
}
