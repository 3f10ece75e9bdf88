package kesu.intake.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import kesu.intake.EvidenceFiles;
import kesu.intake.EvidenceProperties;

/** Keeps evidence in a bucket of an object store, each piece as an object. */
final class S3EvidenceFiles implements EvidenceFiles {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int OK = 200;
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
    HttpResponse<Void> reply = send("PUT", key, content, HttpResponse.BodyHandlers.discarding());
    check("PUT", key, reply.statusCode());
  }

  @Override
  public InputStream open(String key) {
    HttpResponse<InputStream> reply =
        send("GET", key, new byte[0], HttpResponse.BodyHandlers.ofInputStream());
    check("GET", key, reply.statusCode());
    return reply.body();
  }

  private static void check(String method, String key, int status) {
    if (status != OK) {
      throw new IllegalStateException(
          "%s %s was answered with status %d, expected 200: check the bucket, its key and its rights (请核对存储桶、密钥和权限)"
              .formatted(method, key, status));
    }
  }

  private <T> HttpResponse<T> send(
      String method, String key, byte[] body, HttpResponse.BodyHandler<T> handler) {
    URI uri = URI.create(settings.endpoint() + "/" + settings.bucket() + "/" + key);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    signature
        .headers(method, uri.getAuthority(), uri.getRawPath(), "", body, time.instant())
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
