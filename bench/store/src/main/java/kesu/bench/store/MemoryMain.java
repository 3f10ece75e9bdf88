package kesu.bench.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** The protocol's own memory back end as it comes, in a process of its own. */
final class MemoryMain {
  private MemoryMain() {}

  public static void main(String[] args) {
    MongoServer server = new MongoServer(new MemoryBackend());
    System.out.println("Store ready: " + server.bindAndGetConnectionString() + "/");
  }
}
