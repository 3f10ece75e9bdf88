package kesu.local.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kesu.local.store.StoreMain;

/** A copy of the store's folder as a kill left it, some bytes of whose log are then flipped. */
final class DamagedStore {
  private static final int FLIPPED = 64;
  private static final int SMALLEST = 32 * 1024;
  private final Path folder;

  private DamagedStore(Path folder) {
    this.folder = folder;
  }

  static DamagedStore copyOf(Path store, Path copy) throws IOException {
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(store)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return new DamagedStore(copy);
  }

  /** Flips bytes; empty if the log is too short to be damaged before its end. */
  Optional<Path> damage(Random random) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> log =
          files
              .filter(file -> file.toString().endsWith(".log"))
              .max(Comparator.comparing(file -> file.toFile().length()))
              .filter(file -> file.toFile().length() > SMALLEST);
      if (log.isPresent()) {
        flip(log.get(), random);
      }
      return log;
    }
  }

  private static void flip(Path file, Random random) throws IOException {
    try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
      long from = (long) (damaged.length() * (0.05 + 0.75 * random.nextDouble()));
      for (long at = from; at < from + FLIPPED; at++) {
        damaged.seek(at);
        int old = damaged.read();
        damaged.seek(at);
        damaged.write(old ^ 0x55);
      }
    }
  }

  /** Starts a store on it; returns what it said, or nothing if it started. */
  Optional<String> refusal() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(ServerProcess.jvm());
    command.addAll(List.of(StoreMain.class.getName(), "--data", folder.toString(), "--port", "0"));
    Path said = folder.resolveSibling(folder.getFileName() + ".out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(20, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    return ended && process.exitValue() == 1
        ? Optional.of(Files.readString(said))
        : Optional.empty();
  }
}
