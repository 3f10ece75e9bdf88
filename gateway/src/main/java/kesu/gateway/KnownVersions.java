package kesu.gateway;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far the streams of a complaint's events have come, as far as is known. Each is taken as the
 * service gave it: its source and subject name it, the rest is the service's own.
 *
 * @param byStream the streams by name
 */
record KnownVersions(Map<String, String> byStream) {
  KnownVersions {
    byStream = Map.copyOf(byStream);
  }

  /** Reads what a service gave. */
  static KnownVersions parse(String text) {
    Map<String, String> byStream = new TreeMap<>();
    for (String stream : text.split(";", -1)) {
      String[] parts = stream.strip().split(" ", 3);
      if (parts.length == 3) {
        byStream.put(parts[0] + " " + parts[1], parts[2]);
      }
    }
    return new KnownVersions(byStream);
  }

  /** These with those that a service has given later. */
  KnownVersions and(KnownVersions later) {
    Map<String, String> all = new TreeMap<>(byStream);
    all.putAll(later.byStream);
    return new KnownVersions(all);
  }

  /** As a service reads it. */
  String text() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(byStream)
        .forEach(
            (stream, version) ->
                text.append(text.isEmpty() ? "" : ";").append(stream).append(' ').append(version));
    return text.toString();
  }
}
