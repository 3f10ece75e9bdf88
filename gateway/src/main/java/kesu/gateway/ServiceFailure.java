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

/** The ways in which a service fails to answer. */
enum ServiceFailure {
  /** It accepts no connection. */
  UNREACHABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "service-away",
      new Text("未运行或无法连接，本次请求未送达", "is down or cannot be reached; this request did not reach it")),
  /** It failed so often that its circuit breaker is open. */
  BREAKER_OPEN(
      HttpStatus.SERVICE_UNAVAILABLE,
      "service-resting",
      new Text(
          "连续出错，暂停转发以待其恢复，本次请求未转发",
          "keeps failing and is given time to recover; this request was not forwarded")),
  /** It accepted the request and did not answer in time. */
  TIMED_OUT(
      HttpStatus.GATEWAY_TIMEOUT,
      "service-silent",
      new Text(
          "未及时应答，不清楚请求是否已处理",
          "did not answer in time; it is not known whether the request was carried out")),
  /** It closed the connection before it answered. */
  CONNECTION_BROKEN(
      HttpStatus.BAD_GATEWAY,
      "service-broke-off",
      new Text(
          "中断了连接，不清楚请求是否已处理",
          "closed the connection; it is not known whether the request was carried out"));

  private final HttpStatus status;
  private final String code;
  private final Text description;

  ServiceFailure(HttpStatus status, String code, Text description) {
    this.status = status;
    this.code = code;
    this.description = description;
  }

  /** True if the request may have reached the service. */
  boolean isForwarded() {
    return switch (this) {
      case UNREACHABLE, BREAKER_OPEN -> false;
      case TIMED_OUT, CONNECTION_BROKEN -> true;
    };
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  Text description() {
    return description;
  }

  /** The service failure that an exception shows; null if the exception is a bug. */
  static @Nullable ServiceFailure of(Throwable exception) {
    return switch (exception) {
      case CallNotPermittedException open -> BREAKER_OPEN;
      case TimeoutException late -> TIMED_OUT;
      case ReadTimeoutException late -> TIMED_OUT;
      case ConnectException refused -> UNREACHABLE;
      case NoRouteToHostException unreachable -> UNREACHABLE;
      case UnknownHostException unknown -> UNREACHABLE;
      case IOException broken -> CONNECTION_BROKEN;
      default -> null;
    };
  }
}
