package kesu.local.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import kesu.local.store.Durability;
import kesu.local.store.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** The embedded store in this process, in a folder that goes away with the JVM. */
final class EmbeddedMongo implements MongoServer {
  private final Path folder;
  private final int port;
  private final String address;
  private @Nullable EmbeddedStore store;

  EmbeddedMongo() {
    try {
      folder = Files.createTempDirectory("kesu-testbed-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    EmbeddedStore opened = EmbeddedStore.open(folder, 0, Durability.LOG);
    store = opened;
    port = opened.port();
    address = opened.uri();
    SpringApplication.getShutdownHandlers().add(this::remove);
  }

  @Override
  public String uri(String database) {
    return address + database;
  }

  @Override
  public synchronized void stop() {
    if (store != null) {
      store.close();
      store = null;
    }
  }

  @Override
  public synchronized void start() {
    if (store == null) {
      store = EmbeddedStore.open(folder, port, Durability.LOG);
    }
  }

  private void remove() {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
