package kesu.local.testbed;

/** A document store for tests, which can be away for a while. */
public sealed interface MongoServer permits EmbeddedMongo, ContainerMongo {
  /** The connection string of a database; the same before and after an outage. */
  String uri(String database);

  /**
   * Begins an outage: connections break or hang until {@link #start}. What was acknowledged is
   * kept.
   */
  void stop();

  /** Ends an outage, under the same address and with the same data. */
  void start();
}
