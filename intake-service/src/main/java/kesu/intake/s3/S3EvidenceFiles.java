package kesu.intake.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import kesu.intake.EvidenceFiles;
import kesu.intake.EvidenceProperties;

/** Keeps evidence in a bucket of an object store, each piece as an object. */
final class S3EvidenceFiles implements EvidenceFiles {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  /** A key in a list of objects; the keys used here have nothing that XML would escape. */
  private static final Pattern LISTED = Pattern.compile("<Key>([^<]+)</Key>");

  private final EvidenceProperties.ObjectStore settings;
  private final S3Signature signature;
  private final InstantSource time;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  S3EvidenceFiles(EvidenceProperties.ObjectStore settings, InstantSource time) {
    this.settings = settings;
    this.signature = new S3Signature(settings.region(), settings.accessKey(), settings.secretKey());
    this.time = time;
  }

  @Override
  public void put(String key, byte[] content) {
    HttpResponse<Void> reply =
        send("PUT", key, "", content, HttpResponse.BodyHandlers.discarding());
    check("PUT", key, reply.statusCode());
  }

  @Override
  public InputStream open(String key) {
    HttpResponse<InputStream> reply =
        send("GET", key, "", new byte[0], HttpResponse.BodyHandlers.ofInputStream());
    check("GET", key, reply.statusCode());
    return reply.body();
  }

  @Override
  public void delete(String key) {
    int status =
        send("DELETE", key, "", new byte[0], HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != NO_CONTENT && status != NOT_FOUND) {
      check("DELETE", key, status);
    }
  }

  @Override
  public void deleteAll(String prefix) {
    List<String> page = list(prefix, prefix);
    while (!page.isEmpty()) {
      page.forEach(this::delete);
      page = list(prefix, page.getLast());
    }
  }

  /** One page of the keys that begin so, after one of them. */
  private List<String> list(String prefix, String after) {
    String query = "list-type=2&prefix=" + encoded(prefix) + "&start-after=" + encoded(after);
    HttpResponse<String> reply =
        send("GET", "", query, new byte[0], HttpResponse.BodyHandlers.ofString());
    check("GET", "?" + query, reply.statusCode());
    return LISTED.matcher(reply.body()).results().map(key -> key.group(1)).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void check(String method, String key, int status) {
    if (status != OK) {
      throw new IllegalStateException(
          "%s %s was answered with status %d, expected 200: check the bucket, its key and its rights (请核对存储桶、密钥和权限)"
              .formatted(method, key, status));
    }
  }

  private <T> HttpResponse<T> send(
      String method, String key, String query, byte[] body, HttpResponse.BodyHandler<T> handler) {
    String address = settings.endpoint() + "/" + settings.bucket() + "/" + key;
    URI uri = URI.create(query.isEmpty() ? address : address + "?" + query);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    signature
        .headers(method, uri.getAuthority(), uri.getRawPath(), query, body, time.instant())
        .forEach(request::header);
    try {
      return http.send(request.build(), handler);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
