package kesu.local.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A reply of an HTTP interface; an empty body is read as a missing node. */
public record ApiReply(int status, HttpHeaders headers, JsonNode body) {
  /** Fails unless the reply has that status. */
  public ApiReply expect(int expected) {
    assertThat(status).as(body.toString()).isEqualTo(expected);
    return this;
  }

  /** A field of the body as text; empty if it is missing. */
  public String text(String field) {
    return body.path(field).asString("");
  }

  /** The code of a problem detail. */
  public String code() {
    return text("code");
  }

  /** The items of a list that was found. */
  public List<JsonNode> items() {
    return expect(200).body().path("items").valueStream().toList();
  }

  /** True if the reply repeats that of an earlier request under the same idempotency key. */
  public boolean isReplayed() {
    return headers.firstValue("Idempotency-Replayed").isPresent();
  }

  /** The location of a created resource; empty if there is none. */
  public String location() {
    return headers.firstValue("Location").orElse("");
  }
}
