package kesu.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kesu.local.demo.Actor;

/** Sends and fetches files of evidence through the gateway, as a front end does. */
record EvidenceTransfer(URI gateway, String complaint, Actor by) {
  int send(String upload, int piece, byte[] content) throws IOException, InterruptedException {
    return exchange(
            request("/uploads/" + upload + "/pieces/" + piece)
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content)))
        .statusCode();
  }

  byte[] fetch(String evidence) throws IOException, InterruptedException {
    return exchange(request("/" + evidence + "/content").GET()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            gateway.resolve("/api/complaints/" + complaint + "/evidence" + path))
        .header("Kesu-Actor", by.header());
  }

  private static HttpResponse<byte[]> exchange(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
