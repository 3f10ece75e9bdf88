package kesu.local.store;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** Ends running scans when the store closes. */
final class Interruption {
  private volatile boolean closing;

  void close() {
    closing = true;
  }

  /** Throws if the scan must end. Called for every row. */
  void check() {
    if (closing) {
      throw new MongoServerError(
          11600, "InterruptedAtShutdown", "The store is closing: send the command again");
    }
  }
}
