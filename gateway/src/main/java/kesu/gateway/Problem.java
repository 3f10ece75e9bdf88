package kesu.gateway;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem detail (RFC 9457).
 *
 * @param code stable name of the reason, such as {@code service-away}
 * @param detail what was found, what was expected, what to do
 * @param more extension members
 * @param retryAfter wait before the next try; null if there is no point in one
 */
record Problem(
    HttpStatus status,
    String code,
    Text title,
    Text detail,
    Map<String, Object> more,
    @Nullable Duration retryAfter) {
  Problem {
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more)); // in the order given
  }

  Problem(HttpStatus status, String code, Text title, Text detail) {
    this(status, code, title, detail, Map.of(), null);
  }
}
