package kesu.defaults.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * The published events of documents that have no queue any more. Without it events would be sent
 * twice; nothing depends on it.
 */
final class RetiredDocuments {
  private static final int KEPT = 50_000;

  private final Cache<DocumentKey, PublishedEvents> complete =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(Duration.ofMinutes(1)).build();

  /** Documents that the sweeper goes on to find, because an event of theirs cannot be sent. */
  private final Cache<DocumentKey, PublishedEvents> stuck =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(Duration.ofHours(1)).build();

  PublishedEvents get(DocumentKey key) {
    PublishedEvents partly = stuck.getIfPresent(key);
    PublishedEvents all = partly == null ? complete.getIfPresent(key) : partly;
    return all == null ? PublishedEvents.NONE : all;
  }

  void put(DocumentKey key, PublishedEvents published) {
    if (!published.missing().isEmpty()) {
      stuck.put(key, published);
      return;
    }
    stuck.invalidate(key);
    if (published.last() > 0) {
      complete.put(key, published);
    }
  }
}
