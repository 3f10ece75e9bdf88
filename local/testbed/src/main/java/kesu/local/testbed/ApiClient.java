package kesu.local.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * A front end: sends requests to a service as a member of staff. Bodies are JSON text, or objects.
 */
public final class ApiClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Supplier<String> baseUrl;
  private final JsonMapper json;

  /** A client of the service at that address, which is asked for with each request. */
  public ApiClient(Supplier<String> baseUrl, JsonMapper json) {
    this.baseUrl = baseUrl;
    this.json = json;
  }

  /** Gets a resource. */
  public ApiReply get(String path, Actor actor) {
    return send("GET", path, null, headers(actor));
  }

  /** Gets a document that is no JSON. */
  public HttpResponse<byte[]> download(String path, Actor actor) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl.get() + path))
            .header("Kesu-Actor", header(actor))
            .build();
    return exchange(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Gets a resource of any kind; what is no JSON is read as a missing node. */
  public ApiReply read(String path, Actor actor) {
    HttpResponse<byte[]> reply = download(path, actor);
    boolean isJson = reply.headers().firstValue("Content-Type").orElse("").contains("json");
    return new ApiReply(
        reply.statusCode(),
        reply.headers(),
        isJson ? json.readTree(reply.body()) : json.missingNode());
  }

  /** Posts without an idempotency key. */
  public ApiReply post(String path, Object body, Actor actor) {
    return send("POST", path, body, headers(actor));
  }

  /** Posts under an idempotency key. */
  public ApiReply post(String path, Object body, Actor actor, String key) {
    return send("POST", path, body, Map.of("Kesu-Actor", header(actor), "Idempotency-Key", key));
  }

  /**
   * Posts in both languages; each time it must be refused with that status and code, and with that
   * text in its detail.
   */
  public ApiReply refused(
      String path, Object body, Actor actor, int status, String code, String zh, String en) {
    ApiReply chinese = send("POST", path, body, headers(actor)).expect(status);
    ApiReply english =
        send("POST", path, body, Map.of("Kesu-Actor", header(actor), "Accept-Language", "en"))
            .expect(status);
    assertThat(chinese.code()).isEqualTo(code);
    assertThat(english.code()).isEqualTo(code);
    assertThat(chinese.text("detail")).contains(zh);
    assertThat(english.text("detail")).contains(en);
    return english;
  }

  /** Puts bytes, and reads JSON. */
  public ApiReply put(String path, byte[] content, Actor actor) {
    HttpResponse<byte[]> reply =
        exchange(
            HttpRequest.newBuilder(URI.create(baseUrl.get() + path))
                .header("Content-Type", "application/octet-stream")
                .header("Kesu-Actor", header(actor))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
    return new ApiReply(reply.statusCode(), reply.headers(), json.readTree(reply.body()));
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
    return exchange(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends any request; the language is Chinese unless a header says otherwise. */
  public ApiReply send(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    String text =
        body == null || body instanceof String ? (String) body : json.writeValueAsString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl.get() + path))
            .method(
                method,
                text == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(text))
            .header("Content-Type", "application/json")
            .setHeader("Accept-Language", "zh-CN");
    headers.forEach(request::setHeader);
    HttpResponse<String> reply = exchange(request.build(), HttpResponse.BodyHandlers.ofString());
    return new ApiReply(reply.statusCode(), reply.headers(), body(reply));
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private JsonNode body(HttpResponse<String> reply) {
    return reply.headers().firstValue("Content-Type").orElse("").startsWith("text/")
        ? StringNode.valueOf(reply.body())
        : json.readTree(reply.body());
  }

  /** The header that names an actor. */
  public static String header(Actor actor) {
    return "person=%s; post=%s; department=%s"
        .formatted(actor.person(), actor.post(), actor.department());
  }

  private static Map<String, String> headers(Actor actor) {
    return Map.of("Kesu-Actor", header(actor));
  }
}
