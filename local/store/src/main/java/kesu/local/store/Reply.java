package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The reply to a command. */
sealed interface Reply {
  /** A reply as a document. */
  record Of(Document document) implements Reply {}

  /**
   * A batch of stored documents, copied into the reply undecoded; cursor 0 if there are no more.
   */
  record Batch(String namespace, boolean first, List<byte[]> documents, long cursor)
      implements Reply {}
}
