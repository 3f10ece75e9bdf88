package kesu.defaults.saving;

/** Takes the events that were saved to where they go. */
public interface Outbox {
  /**
   * Tells that a document was saved with events to publish. Returns at once; what is lost here is
   * found by a sweep.
   */
  void offer(Unpublished saved);

  /** The highest sequence that is known to be published of a document; 0 where nothing is known. */
  long published(String collection, String id);
}
