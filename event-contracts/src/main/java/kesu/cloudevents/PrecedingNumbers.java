package kesu.cloudevents;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The numbers of the events before an event in the same stream and topic: of each type the last. A
 * subscriber that handles some types finds the one it must have seen just before.
 *
 * @param byType the last number of each type
 */
public record PrecedingNumbers(Map<String, Long> byType) {
  /** Of the first event of a stream, and of an event whose sender does not tell. */
  public static final PrecedingNumbers NONE = new PrecedingNumbers(Map.of());

  public PrecedingNumbers {
    byType = Map.copyOf(byType);
  }

  /** The numbers before the event that follows one of that type and number. */
  public PrecedingNumbers after(String type, long number) {
    Map<String, Long> further = new TreeMap<>(byType);
    further.put(type, number);
    return new PrecedingNumbers(further);
  }

  /** Those of some types. */
  public PrecedingNumbers of(Collection<String> types) {
    return byType.isEmpty()
        ? this
        : new PrecedingNumbers(
            byType.entrySet().stream()
                .filter(each -> types.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The number of the event just before; 0 if there is none. */
  public long last() {
    return byType.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /**
   * Reads the text that {@link #text} writes.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  public static PrecedingNumbers parse(String text) {
    Map<String, Long> byType = new TreeMap<>();
    for (String each : text.split(",", -1)) {
      int equals = each.indexOf('=');
      try {
        byType.put(each.substring(0, equals), Long.parseLong(each.substring(equals + 1)));
      } catch (StringIndexOutOfBoundsException | NumberFormatException malformed) {
        throw new IllegalArgumentException(
            "'%s' is malformed, expected type=number,type=number".formatted(text), malformed);
      }
    }
    return new PrecedingNumbers(byType);
  }

  /** As text, such as {@code complaint.contacted.v1=4,complaint.registered.v1=1}. */
  public String text() {
    return new TreeMap<>(byType)
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(","));
  }
}
