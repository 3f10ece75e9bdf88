package kesu.defaults.taking;

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
 * Reads an event's data. Fields that a later version added are passed over; fields that must be
 * there are missed.
 */
final class EventReader {
  private final JsonMapper json;
  private final Map<Class<?>, List<RecordComponent>> required = new ConcurrentHashMap<>();

  EventReader(JsonMapper json) {
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /**
   * Throws {@link IllegalArgumentException}, or Jackson's exception, where the data is not of that
   * shape.
   */
  Event read(byte[] data, Class<? extends Event> shape) {
    Event event = json.readValue(data, shape);
    for (RecordComponent component : required.computeIfAbsent(shape, EventReader::required)) {
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
