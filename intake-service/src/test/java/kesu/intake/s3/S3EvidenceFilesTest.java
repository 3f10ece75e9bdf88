package kesu.intake.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import kesu.intake.EvidenceFiles;
import kesu.intake.EvidenceProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence in an object store: a small one, which checks signatures as a real one does. */
class S3EvidenceFilesTest {
  private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
  private static final S3Signature KNOWN =
      new S3Signature(
          "us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
  private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private final HttpServer server;

  S3EvidenceFilesTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getRawPath();
      String query = exchange.getRequestURI().getRawQuery();
      String expected =
          KNOWN
              .headers(
                  exchange.getRequestMethod(),
                  exchange.getRequestHeaders().getFirst("Host"),
                  path,
                  query == null ? "" : query,
                  body,
                  NOW)
              .get("Authorization");
      if (!exchange.getRequestHeaders().getFirst("Authorization").equals(expected)) {
        exchange.sendResponseHeaders(403, -1);
      } else if (exchange.getRequestMethod().equals("PUT")) {
        objects.put(path, body);
        exchange.sendResponseHeaders(200, -1);
      } else if (exchange.getRequestMethod().equals("DELETE")) {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      } else if (query != null) {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(list(path, query).getBytes(StandardCharsets.UTF_8));
      } else if (objects.containsKey(path)) {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(objects.get(path));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  /** Two keys of a list, as XML. */
  private String list(String bucket, String query) {
    Map<String, String> asked =
        Arrays.stream(query.split("&"))
            .map(each -> each.split("="))
            .collect(
                Collectors.toMap(
                    each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    return objects.keySet().stream()
        .map(path -> path.substring(bucket.length()))
        .filter(key -> key.startsWith(asked.getOrDefault("prefix", "")))
        .filter(key -> key.compareTo(asked.getOrDefault("start-after", "")) > 0)
        .limit(2)
        .map(key -> "<Contents><Key>" + key + "</Key></Contents>")
        .collect(Collectors.joining("", "<ListBucketResult>", "</ListBucketResult>"));
  }

  private EvidenceFiles files(String secret) {
    return new S3EvidenceFiles(
        new EvidenceProperties.ObjectStore(
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "us-east-1",
            "evidence",
            "AKIAIOSFODNN7EXAMPLE",
            secret),
        InstantSource.fixed(NOW));
  }

  /** The example of the signature's own documentation. */
  @Test
  void aRequestIsSignedAsTheStandardHasIt() {
    assertThat(
            KNOWN
                .headers(
                    "GET", "examplebucket.s3.amazonaws.com", "/", "lifecycle=", new byte[0], NOW)
                .get("Authorization"))
        .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
  }

  @Test
  void aPieceIsStoredReplacedAndRead() throws IOException {
    EvidenceFiles files = files("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    String key = "evidence/u1/1";
    files.put(key, "first".getBytes(StandardCharsets.UTF_8));
    files.put(key, "again".getBytes(StandardCharsets.UTF_8));
    try (var in = files.open(key)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("again");
    }
    assertThat(objects).containsOnlyKeys("/evidence/evidence/u1/1");
  }

  @Test
  void thePiecesOfAnUploadAreDeletedAndNoOthers() {
    EvidenceFiles files = files("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    for (int n = 1; n <= 5; n++) {
      files.put("evidence/u1/7/" + n, new byte[] {1});
    }
    files.put("evidence/u10/7/1", new byte[] {1});
    files.deleteAll("evidence/u1/7/");
    assertThat(objects).containsOnlyKeys("/evidence/evidence/u10/7/1");

    files.delete("evidence/u10/7/1");
    files.delete("evidence/u10/7/1");
    assertThat(objects).isEmpty();
  }

  @Test
  void aWrongKeyAndAMissingPieceFailWithWhatWasFound() {
    assertThatThrownBy(() -> files("wrong").put("evidence/u1/1", new byte[1]))
        .hasMessageContaining("403");
    assertThatThrownBy(
            () -> files("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY").open("evidence/u1/2"))
        .hasMessageContaining("404");
  }
}
