package kesu.bench.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the gateway with pooled connections. */
final class GatewayClient implements AutoCloseable {
  static final String AGENT =
      "person=E1110; post=customer-service-agent; department=bj-customer-service";
  private static final String AFTER = "Kesu-After";
  private static final JsonMapper JSON = new JsonMapper();
  private final URI gateway;
  private final CloseableHttpClient http;

  /**
   * A reply: its status, its JSON body, and the version that the request has written, for which a
   * later one may wait; empty if none.
   */
  record Reply(int status, JsonNode body, String version) {}

  GatewayClient(URI gateway, int connections) {
    this.gateway = gateway;
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(connections)
                    .setMaxConnPerRoute(connections)
                    .build())
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableRedirectHandling()
            .disableContentCompression()
            .build();
  }

  Reply get(String path, String actor) {
    return send(new HttpGet(gateway.resolve(path)), actor);
  }

  /** Gets a resource from a service once it knows what another has written. */
  Reply getAfter(String version, String path, String actor) {
    HttpGet get = new HttpGet(gateway.resolve(path));
    get.setHeader(AFTER, version);
    return send(get, actor);
  }

  /** Posts to a service once it knows what another has written. */
  Reply postAfter(String version, String path, String actor, String body) {
    HttpPost post = post(path, body);
    post.setHeader(AFTER, version);
    return send(post, actor);
  }

  Reply post(String path, String actor, @Nullable String key, String body) {
    HttpPost post = post(path, body);
    if (key != null) {
      post.setHeader("Idempotency-Key", key);
    }
    return send(post, actor);
  }

  private HttpPost post(String path, String body) {
    HttpPost post = new HttpPost(gateway.resolve(path));
    post.setEntity(
        new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
    return post;
  }

  private Reply send(ClassicHttpRequest request, String actor) {
    request.setHeader("Kesu-Actor", actor);
    request.setHeader("Accept-Language", "en");
    try {
      return http.execute(
          request,
          response -> {
            String body =
                response.getEntity() == null
                    ? ""
                    : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            var version = response.getFirstHeader("Kesu-Version");
            return new Reply(
                response.getCode(),
                body.isEmpty() ? JSON.nullNode() : JSON.readTree(body),
                version == null ? "" : version.getValue());
          });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
