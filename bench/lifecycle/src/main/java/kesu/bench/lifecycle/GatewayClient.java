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
      "person=E1002; post=customer-service-agent; department=bj-customer-service";
  private static final JsonMapper JSON = new JsonMapper();
  private final URI gateway;
  private final CloseableHttpClient http;

  /** A reply: its status and its JSON body. */
  record Reply(int status, JsonNode body) {}

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

  Reply post(String path, String actor, @Nullable String key, String body) {
    HttpPost post = new HttpPost(gateway.resolve(path));
    post.setEntity(
        new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
    if (key != null) {
      post.setHeader("Idempotency-Key", key);
    }
    return send(post, actor);
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
            return new Reply(
                response.getCode(), body.isEmpty() ? JSON.nullNode() : JSON.readTree(body));
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
