package kesu.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import kesu.terms.Text;

/**
 * The promise made about repeating a request. A command under an idempotency key may be sent again
 * and is carried out once; about one without a key nothing can be promised, and its reply says so.
 */
enum Repeatability {
  /** It reads only. */
  READING,
  /** It is carried out once under its key. */
  KEYED,
  /** It may be carried out twice. */
  UNKEYED;

  /**
   * The header of a reply to a command: {@code yes} if it may be repeated, otherwise {@code no}.
   */
  static final String HEADER = "Kesu-Repeatable";

  static Repeatability of(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS" -> READING;
      default -> request.getHeader(CommandArgumentResolver.KEY) == null ? UNKEYED : KEYED;
    };
  }

  /** The header's value. */
  String value() {
    return this == UNKEYED ? "no" : "yes";
  }

  /** The state of a request of which a failure leaves open whether it was carried out. */
  Text afterFailure() {
    return switch (this) {
      case READING -> new Text("请稍后重试。", "Try again shortly.");
      case KEYED ->
          new Text(
              "不清楚请求是否已处理；请稍后用同一 Idempotency-Key 重试，不会重复处理。",
              "It is not known whether the request was carried out; try again shortly with the same"
                  + " Idempotency-Key, under which it is carried out only once.");
      case UNKEYED ->
          new Text(
              "不清楚请求是否已处理；请求没有 Idempotency-Key，重试可能会重复处理，请先查询是否已处理。",
              "It is not known whether the request was carried out; it had no Idempotency-Key, so"
                  + " look whether it was before you send it again.");
    };
  }
}
