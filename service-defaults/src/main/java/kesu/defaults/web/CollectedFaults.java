package kesu.defaults.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Collects the faults of a body while it is read, and lets the reading go on without the value. */
final class CollectedFaults extends DeserializationProblemHandler {
  private final List<Fault> faults = new ArrayList<>();

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      ValueDeserializer<?> deserializer,
      Object target,
      String name) {
    Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
    add(
        path(parser.streamReadContext()),
        "field-unknown",
        "未知字段 %s",
        "Unknown field %s",
        known == null ? List.of() : known.stream().map(Object::toString).sorted().toList());
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String message) {
    return unreadable(context.getParser(), type);
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number value, String message) {
    return unreadable(context.getParser(), type);
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      String message) {
    parser.skipChildren();
    return unreadable(parser, type.getRawClass());
  }

  @Override
  public @Nullable Object handleInstantiationProblem(
      DeserializationContext context, Class<?> type, Object argument, Throwable failure) {
    return unreadable(context.getParser(), type);
  }

  private @Nullable Object unreadable(JsonParser parser, Class<?> type) {
    add(
        path(parser.streamReadContext()),
        "field-invalid",
        "字段 %s 的值无法识别",
        "Field %s has an unrecognised value",
        accepted(type));
    return null;
  }

  private void add(String field, String code, String zh, String en, List<String> accepted) {
    faults.add(
        new Fault(
            field,
            code,
            new Text(
                zh.formatted(field) + (accepted.isEmpty() ? "" : "，可用 " + accepted),
                en.formatted(field) + (accepted.isEmpty() ? "" : ", accepted: " + accepted)),
            accepted));
  }

  /** The values that a type accepts, or an example of one. */
  static List<String> accepted(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
        : type == java.time.Instant.class ? List.of("2026-03-02T09:30:00+08:00") : List.of();
  }

  private static String path(@Nullable TokenStreamContext place) {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext at = place; at != null && !at.inRoot(); at = at.getParent()) {
      String part =
          at.inArray() ? "[" + at.getCurrentIndex() + "]" : String.valueOf(at.currentName());
      boolean nested = path.length() > 0 && path.charAt(0) != '[';
      path.insert(0, nested ? part + "." : part);
    }
    return path.isEmpty() ? "(body)" : path.toString();
  }
}
