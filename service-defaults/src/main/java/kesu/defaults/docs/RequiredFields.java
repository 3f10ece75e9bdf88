package kesu.defaults.docs;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks the fields of records as required, except those that may be null and are left out then. */
final class RequiredFields implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    JavaType described = Json.mapper().constructType(type.getType());
    if (resolved != null && described != null && described.getRawClass().isRecord()) {
      mark(described.getRawClass(), whole(resolved, context));
    }
    return resolved;
  }

  private static Schema<?> whole(Schema<?> resolved, ModelConverterContext context) {
    String reference = resolved.get$ref();
    Schema<?> defined =
        reference == null
            ? null
            : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    return defined == null ? resolved : defined;
  }

  private static void mark(Class<?> type, Schema<?> schema) {
    Map<String, ?> properties = schema.getProperties();
    if (properties != null) {
      List<String> required =
          Arrays.stream(type.getRecordComponents())
              .filter(component -> !isNullable(component))
              .map(RecordComponent::getName)
              .filter(properties::containsKey)
              .toList();
      schema.setRequired(required.isEmpty() ? null : required);
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
