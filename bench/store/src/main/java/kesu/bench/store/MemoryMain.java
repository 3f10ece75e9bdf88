package kesu.bench.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** Runs the unchanged memory back end of mongo-java-server as a process. */
final class MemoryMain {
  private MemoryMain() {}

  public static void main(String[] args) {
    MongoServer server = new MongoServer(new MemoryBackend());
    System.out.println("Store ready: " + server.bindAndGetConnectionString() + "/");
  }
}
