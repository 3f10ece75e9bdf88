package kesu.gateway;

import java.time.Duration;
import kesu.terms.Text;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The promise that can be made about sending a request again. */
enum Repeating {
  /** It reads only. */
  READING,
  /** It is carried out once under its idempotency key. */
  KEYED,
  /** It may be carried out twice. */
  UNKEYED;

  private static final String KEY = "Idempotency-Key";

  static Repeating of(ServerHttpRequest request) {
    HttpMethod method = request.getMethod();
    if (method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS) {
      return READING;
    }
    return request.getHeaders().containsHeader(KEY) ? KEYED : UNKEYED;
  }

  /** Advice on sending it again after a failure. */
  Text advice(ServiceFailure failure, Duration wait) {
    long seconds = ProblemReplies.seconds(wait);
    return switch (this) {
      case READING ->
          new Text("请在 %d 秒后重试。".formatted(seconds), "Try again in %d seconds.".formatted(seconds));
      case KEYED ->
          new Text(
              "请在 %d 秒后重试；沿用同一 Idempotency-Key 重新提交，不会重复处理。".formatted(seconds),
              "Try again in %d seconds; repeated with the same Idempotency-Key it is carried out only once."
                  .formatted(seconds));
      case UNKEYED -> failure.isForwarded() ? unknown() : unsent(seconds);
    };
  }

  private static Text unknown() {
    return new Text(
        "请求没有 Idempotency-Key，重新提交可能会重复处理，请先查询是否已处理。",
        "The request had no Idempotency-Key, so look whether it was carried out before you send it"
            + " again.");
  }

  private static Text unsent(long seconds) {
    return new Text(
        "请在 %d 秒后重试，并带上 Idempotency-Key，以便放心重新提交。".formatted(seconds),
        "Try again in %d seconds, and with an Idempotency-Key, so that it can be repeated safely."
            .formatted(seconds));
  }
}
