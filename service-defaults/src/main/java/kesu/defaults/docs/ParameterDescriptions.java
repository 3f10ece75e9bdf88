package kesu.defaults.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The descriptions of query parameters. A service describes its own in {@code
 * parameters.properties}, by a parameter's name or by operation and name; those that have one
 * meaning in all services are described here.
 */
final class ParameterDescriptions {
  private final Properties own = read(new ClassPathResource("parameters.properties"));
  private final Properties shared =
      read(new ClassPathResource("parameters.properties", ParameterDescriptions.class));

  /** Adds its descriptions to the query parameters of an operation. */
  void addTo(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> "query".equals(parameter.getIn()))
          .forEach(parameter -> describe(operation.getOperationId(), parameter));
    }
  }

  private void describe(String operation, Parameter parameter) {
    String name = parameter.getName();
    @Nullable String general = own.getProperty(name, shared.getProperty(name));
    parameter.setDescription(own.getProperty(operation + "." + name, general));
  }

  private static Properties read(ClassPathResource file) {
    Properties read = new Properties();
    if (file.exists()) {
      try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
        read.load(in);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return read;
  }
}
