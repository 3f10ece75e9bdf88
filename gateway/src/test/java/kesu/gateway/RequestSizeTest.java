package kesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oversized requests are refused with a problem detail and never reach the service. */
class RequestSizeTest extends RunningGateway {
  private static final int LIMIT = 256 * 1024;
  private static final int ONE_MEGABYTE = 1024 * 1024;
  private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

  private static HttpRequest.BodyPublisher body(int length, boolean chunked) {
    byte[] bytes = new byte[length];
    return chunked
        ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
        : HttpRequest.BodyPublishers.ofByteArray(bytes);
  }

  @ParameterizedTest
  @CsvSource({"-1,false", "0,false", "-1,true", "0,true"})
  void aBodyUpToTheLimitIsForwardedWhole(int offset, boolean chunked) {
    HttpResponse<String> reply = send(to("/api/complaints").POST(body(LIMIT + offset, chunked)));
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(stub("intake").received().getFirst().body()).hasSize(LIMIT + offset);
  }

  @Test
  void aPieceOfAFileMayBeLargerThanAForm() {
    HttpResponse<String> reply = sendPiece(ONE_MEGABYTE);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(stub("intake").received().getFirst().body()).hasSize(ONE_MEGABYTE);
  }

  @Test
  void aPieceBeyondItsLimitIsRefused() {
    HttpResponse<String> reply = sendPiece(ONE_MEGABYTE + 1);
    assertThat(reply.statusCode()).isEqualTo(413);
    assertThat(json(reply).path("detail").asString()).contains("1048576");
    assertThat(stub("intake").received()).isEmpty();
  }

  private HttpResponse<String> sendPiece(int length) {
    return send(
        to("/api/complaints/c1/evidence/uploads/u1/pieces/1")
            .header("Content-Type", "application/octet-stream")
            .PUT(body(length, false)));
  }

  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "false,true", "true,true"})
  void aLargerBodyIsRefusedChunkedOrNot(boolean chunked, boolean farLarger) {
    int length = farLarger ? TWO_MEGABYTES : LIMIT + 1;
    HttpResponse<String> reply =
        send(to("/api/complaints").header("Accept-Language", "zh").POST(body(length, chunked)));
    assertThat(reply.statusCode()).isEqualTo(413);
    assertThat(header(reply, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(reply).path("code").asString()).isEqualTo("body-too-large");
    assertThat(json(reply).path("detail").asString()).contains("262144");
    assertThat(stub("intake").received()).isEmpty();
    assertThat(get("/api/complaints").statusCode()).isEqualTo(200);
  }

  @Test
  void anExpectContinueRequestIsRefusedBeforeItsBodyIsSent() {
    HttpResponse<String> reply =
        send(to("/api/complaints").expectContinue(true).POST(body(LIMIT + 1, false)));
    assertThat(reply.statusCode()).isEqualTo(413);
  }

  @Test
  void aBodyThatStallsTimesOutAndNeverReachesTheService() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "POST /api/complaints HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{\"a\""
                  .getBytes(StandardCharsets.US_ASCII));
      String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(reply).startsWith("HTTP/1.1 408").contains("body-too-slow");
    }
    assertThat(stub("intake").received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {20_000, 200_000})
  void headersBeyondTheLimitAreRefused(int length) {
    assertThat(send(to("/api/complaints").header("X-Long", "x".repeat(length))).statusCode())
        .isEqualTo(431);
    assertThat(stub("intake").received()).isEmpty();
  }

  @Test
  void aUriBeyondTheLimitIsRefused() {
    assertThat(get("/api/complaints?q=" + "x".repeat(9_000)).statusCode()).isEqualTo(414);
  }
}
