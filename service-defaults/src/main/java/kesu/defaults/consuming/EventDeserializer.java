package kesu.defaults.consuming;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kesu.events.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an event's data. Fields added by a later version are ignored; a missing required field is
 * an error.
 */
final class EventDeserializer {
  private final JsonMapper json;
  private final Map<Class<?>, List<RecordComponent>> required = new ConcurrentHashMap<>();

  EventDeserializer(JsonMapper json) {
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /**
   * Reads an event of that shape.
   *
   * @throws IllegalArgumentException if a required field is missing
   * @throws tools.jackson.core.JacksonException if the data has another shape
   */
  Event read(byte[] data, Class<? extends Event> shape) {
    Event event = json.readValue(data, shape);
    for (RecordComponent component : required.computeIfAbsent(shape, EventDeserializer::required)) {
      if (value(component, event) == null) {
        throw new IllegalArgumentException(
            "%s lacks the field '%s'".formatted(shape.getSimpleName(), component.getName()));
      }
    }
    return event;
  }

  private static List<RecordComponent> required(Class<?> shape) {
    List<RecordComponent> components = new ArrayList<>();
    for (RecordComponent component : shape.getRecordComponents()) {
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        components.add(component);
      }
    }
    return components;
  }

  private static @Nullable Object value(RecordComponent component, Event event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(component + " cannot be read", unreadable);
    }
  }
}
