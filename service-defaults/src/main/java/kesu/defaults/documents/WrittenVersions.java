package kesu.defaults.documents;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The versions of the documents that a request has written, or found written by its repetition. */
public final class WrittenVersions {
  private static final ScopedValue<WrittenVersions> CURRENT = ScopedValue.newInstance();
  private final Map<String, StreamVersion> versions = new LinkedHashMap<>();

  private WrittenVersions() {}

  /** Runs a request and collects what it writes. */
  public static void collect(Callable<?> request) throws Exception {
    ScopedValue.where(CURRENT, new WrittenVersions()).call(request::call);
  }

  /** The versions that the current request has written so far. */
  public static Collection<StreamVersion> written() {
    return CURRENT.isBound() ? List.copyOf(CURRENT.get().versions.values()) : List.of();
  }

  static void add(String source, String id, DocumentMetadata metadata) {
    if (CURRENT.isBound()) {
      for (StreamVersion version : metadata.versions(source, id)) {
        CURRENT.get().versions.put(version.source() + " " + version.subject(), version);
      }
    }
  }
}
