package kesu.defaults.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import kesu.terms.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Buffers a request body up to a limit, so that it can be both parsed and fingerprinted; refuses
 * larger ones. A piece of a file, which comes as {@code application/octet-stream}, may be larger
 * than a form.
 */
final class BodyLimitFilter extends OncePerRequestFilter {
  static final String BODY = BodyLimitFilter.class.getName() + ".body";
  private final int formLimit;
  private final int pieceLimit;
  private final JsonMapper json;

  BodyLimitFilter(int formLimit, int pieceLimit, JsonMapper json) {
    this.formLimit = formLimit;
    this.pieceLimit = pieceLimit;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int limit = isPiece(request) ? pieceLimit : formLimit;
    if (request.getContentLengthLong() > limit) {
      refuse(response, limit);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      refuse(response, limit);
      return;
    }
    request.setAttribute(BODY, body);
    chain.doFilter(new BufferedRequest(request, body), response);
  }

  private static boolean isPiece(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE);
  }

  private void refuse(HttpServletResponse response, int limit) throws IOException {
    var problem =
        Problems.problem(
            HttpStatus.CONTENT_TOO_LARGE,
            "body-too-large",
            new Text(
                "请求超过 " + limit + " 字节的上限；请缩短内容后再提交。",
                "The request is larger than " + limit + " bytes; shorten it and send it again."));
    response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Connection", "close");
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static final class BufferedRequest extends HttpServletRequestWrapper {
    private final byte[] body;

    BufferedRequest(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream in = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
          return in.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
          return in.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException(
              "The body is buffered already; asynchronous reading is not supported");
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
