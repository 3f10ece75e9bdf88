package kesu.defaults.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of requests and replies: files in {@code examples}, each named by the operation and
 * by {@code request} or the reply's status.
 */
final class Examples {
  private final JsonMapper json;

  Examples(JsonMapper json) {
    this.json = json;
  }

  /** Adds its examples to an operation. */
  void addTo(Operation operation) {
    if (operation.getRequestBody() != null) {
      add(operation.getRequestBody().getContent(), operation.getOperationId() + ".request");
    }
    operation
        .getResponses()
        .forEach(
            (status, response) ->
                add(response.getContent(), operation.getOperationId() + "." + status));
  }

  private void add(@Nullable Content content, String name) {
    if (content != null) {
      read(name).ifPresent(value -> content.values().forEach(media -> media.setExample(value)));
    }
  }

  private Optional<Object> read(String name) {
    ClassPathResource file = new ClassPathResource("examples/" + name + ".json");
    if (!file.exists()) {
      return Optional.empty();
    }
    try (InputStream in = file.getInputStream()) {
      return Optional.of(json.readValue(in, Object.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
