package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** What is answered to a command. */
sealed interface Reply {
  /** A document made for this answer. */
  record Of(Document document) implements Reply {}

  /**
   * Documents as they lie on disk, copied into the answer without being read; cursor 0 when there
   * are no more.
   */
  record Batch(String namespace, boolean first, List<byte[]> documents, long cursor)
      implements Reply {}
}
