package kesu.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CorrelationFilterTest {
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final AtomicReference<@Nullable String> logged = new AtomicReference<>();

  private void filter() throws Exception {
    new CorrelationFilter()
        .doFilter(request, response, (in, out) -> logged.set(MDC.get("correlationId")));
  }

  @Test
  void theIdThatTheGatewayGaveIsLoggedAndReturned() throws Exception {
    request.addHeader("X-Correlation-Id", "from-the-gateway");
    filter();
    assertThat(logged).hasValue("from-the-gateway");
    assertThat(response.getHeader("X-Correlation-Id")).isEqualTo("from-the-gateway");
    assertThat(MDC.get("correlationId")).as("after the request").isNull();
  }

  @Test
  void aRequestWithoutAUsableIdGetsOne() throws Exception {
    request.addHeader("X-Correlation-Id", "two\nlines");
    filter();
    assertThat(response.getHeader("X-Correlation-Id")).matches("[0-9a-f-]{36}");
    assertThat(logged).hasValue(response.getHeader("X-Correlation-Id"));
  }
}
