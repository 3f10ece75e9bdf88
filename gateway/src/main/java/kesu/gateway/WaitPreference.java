package kesu.gateway;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The preference of a client to wait until what it writes is known everywhere (RFC 7240). */
final class WaitPreference {
  static final String HEADER = "Prefer";
  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");
  private static final long LONGEST_SECONDS = 4;

  private WaitPreference() {}

  /** The time to wait at most; null if the client does not ask for it, or only reads. */
  static @Nullable Duration of(ServerHttpRequest request) {
    if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
      return null;
    }
    HttpHeaders headers = request.getHeaders();
    List<String> preferences = headers.getOrEmpty(HEADER);
    Matcher wait = WAIT.matcher(String.join(",", preferences));
    return wait.find()
        ? Duration.ofSeconds(Math.min(Long.parseLong(wait.group(1)), LONGEST_SECONDS))
        : null;
  }
}
