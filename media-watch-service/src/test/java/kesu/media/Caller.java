package kesu.media;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a front end. */
@Component
class Caller {
  static final String PRESS_OFFICE =
      "person=E1104; post=advertising-clerk; department=bj-advertising";
  static final String AUDITOR = "person=E1004; post=auditor; department=head-office";
  private final HttpClient http = HttpClient.newHttpClient();
  private final Environment environment;
  private final JsonMapper json;

  Caller(Environment environment, JsonMapper json) {
    this.environment = environment;
    this.json = json;
  }

  record Reply(int status, JsonNode body, boolean replayed) {
    String code() {
      return body.path("code").asString();
    }
  }

  Reply get(String actor, String path) {
    return send(request(actor, path));
  }

  Reply post(String actor, String path, String body) {
    return post(actor, path, body, null, "en");
  }

  Reply post(String actor, String path, String body, @Nullable String key, String language) {
    HttpRequest.Builder request =
        request(actor, path)
            .header("Content-Type", "application/json")
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofString(body));
    return send(key == null ? request : request.header("Idempotency-Key", key));
  }

  private HttpRequest.Builder request(String actor, String path) {
    String port = environment.getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Kesu-Actor", actor);
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(
          response.statusCode(),
          json.readTree(response.body()),
          response.headers().firstValue("Idempotency-Replayed").isPresent());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
