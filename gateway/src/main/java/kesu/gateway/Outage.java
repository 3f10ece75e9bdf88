package kesu.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** How a service can fail to answer. */
enum Outage {
  /** It takes no connection. */
  AWAY(
      HttpStatus.SERVICE_UNAVAILABLE,
      "service-away",
      new Text("没有运行或无法连接，请求未被处理", "is not running or cannot be reached; nothing was done")),
  /** It failed so often that it is left alone for a while. */
  RESTING(
      HttpStatus.SERVICE_UNAVAILABLE,
      "service-resting",
      new Text(
          "连续失败，暂停转发以便其恢复，请求未被处理",
          "has been failing and is left alone to recover; nothing was done")),
  /** It took the request and did not answer in time. */
  SILENT(
      HttpStatus.GATEWAY_TIMEOUT,
      "service-silent",
      new Text(
          "未在时限内应答，请求是否已被处理尚不清楚",
          "did not answer in time; it is not known whether the request was carried out")),
  /** It broke the connection off before it answered. */
  BROKEN_OFF(
      HttpStatus.BAD_GATEWAY,
      "service-broke-off",
      new Text(
          "中断了连接，请求是否已被处理尚不清楚",
          "broke the connection off; it is not known whether the request was carried out"));

  private final HttpStatus status;
  private final String code;
  private final Text words;

  Outage(HttpStatus status, String code, Text words) {
    this.status = status;
    this.code = code;
    this.words = words;
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  Text words() {
    return words;
  }

  /** The outage that a failure shows; null where the failure is no outage but a bug. */
  static @Nullable Outage of(Throwable failure) {
    return switch (failure) {
      case CallNotPermittedException open -> RESTING;
      case TimeoutException late -> SILENT;
      case ReadTimeoutException late -> SILENT;
      case ConnectException refused -> AWAY;
      case NoRouteToHostException unreachable -> AWAY;
      case UnknownHostException unknown -> AWAY;
      case IOException broken -> BROKEN_OFF;
      default -> null;
    };
  }
}
