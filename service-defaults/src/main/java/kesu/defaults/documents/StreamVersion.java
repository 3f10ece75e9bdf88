package kesu.defaults.documents;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kesu.cloudevents.PrecedingNumbers;

/**
 * How far a stream of events has come: of each type the number of the last. A subscriber that
 * handles some types finds in it the event that it must have applied.
 *
 * @param source the stream
 * @param subject the complaint that its events are about
 * @param incarnation the life of the sender's store that the numbers belong to
 * @param last the last number of each type
 */
public record StreamVersion(
    String source, String subject, long incarnation, PrecedingNumbers last) {
  private static final String BETWEEN = ";";
  private static final int PARTS = 4;

  /** The version of several streams as one line of text. */
  public static String text(Collection<StreamVersion> versions) {
    return versions.stream().map(StreamVersion::text).collect(Collectors.joining(BETWEEN));
  }

  /**
   * Reads what {@link #text(Collection)} writes.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  public static List<StreamVersion> parse(String text) {
    Map<String, StreamVersion> versions = new LinkedHashMap<>();
    for (String each : text.split(BETWEEN, -1)) {
      String[] parts = each.strip().split(" ", -1);
      if (parts.length != PARTS) {
        throw new IllegalArgumentException(
            "'%s' is malformed, expected source subject incarnation type=number,…".formatted(each));
      }
      StreamVersion version =
          new StreamVersion(
              parts[0], parts[1], Long.parseLong(parts[2]), PrecedingNumbers.parse(parts[3]));
      versions.put(version.source() + " " + version.subject(), version);
    }
    return List.copyOf(versions.values());
  }

  private String text() {
    return source + " " + subject + " " + incarnation + " " + last.text();
  }
}
