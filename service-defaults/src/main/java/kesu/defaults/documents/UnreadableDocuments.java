package kesu.defaults.documents;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored documents that could not be read when last tried. Each holds up its own complaint and
 * no other.
 */
public final class UnreadableDocuments {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadableDocuments.class);
  private static final int MOST = 1_000;
  private final Map<String, Unreadable> found = new ConcurrentHashMap<>();
  private final InstantSource time;

  UnreadableDocuments(InstantSource time) {
    this.time = time;
  }

  /**
   * A document that cannot be read.
   *
   * @param id the document's id, which is the complaint's in most collections
   * @param since when that was first seen by this instance
   * @param reason the kind of failure, without the document's content
   */
  public record Unreadable(String collection, String id, Instant since, String reason) {}

  /** The documents, longest known first. */
  public List<Unreadable> list() {
    return found.values().stream().sorted(Comparator.comparing(Unreadable::since)).toList();
  }

  int count() {
    return found.size();
  }

  void report(String collection, String id, RuntimeException failure) {
    if (found.size() < MOST
        && found.putIfAbsent(
                collection + "/" + id,
                new Unreadable(collection, id, time.instant(), reason(failure)))
            == null) {
      LOG.atError()
          .addKeyValue("complaintId", id)
          .addKeyValue("collection", collection)
          .addKeyValue("reason", reason(failure))
          .log("A stored document cannot be read; its complaint waits and the others go on");
    }
  }

  void readAgain(String collection, String id) {
    if (!found.isEmpty() && found.remove(collection + "/" + id) != null) {
      LOG.atInfo()
          .addKeyValue("complaintId", id)
          .addKeyValue("collection", collection)
          .log("A stored document can be read again");
    }
  }

  /** The reason without the document's words: an exception's message may quote them. */
  private static String reason(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    return root.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
