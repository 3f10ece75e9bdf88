package kesu.defaults.outbox;

/** Publishes events that are saved in their documents. */
public interface Outbox {
  /**
   * Offers the events of a document just saved. Returns at once; events lost here are found by the
   * sweeper.
   */
  void offer(UnpublishedDocument saved);

  /** The highest sequence of a document known to be published; 0 if nothing is known. */
  long published(String collection, String id);
}
