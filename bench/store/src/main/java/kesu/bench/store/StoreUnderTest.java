package kesu.bench.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kesu.local.store.StoreMain;

/** A store running as a process, and a driver connected to it over loopback. */
final class StoreUnderTest implements AutoCloseable {
  private final String name;
  private final Process process;
  private final MongoClient client;

  private StoreUnderTest(String name, Process process, MongoClient client) {
    this.name = name;
    this.process = process;
    this.client = client;
  }

  static StoreUnderTest embedded(String name, Path folder, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--data", folder.toString(), "--port", "0"));
    arguments.addAll(Arrays.asList(options));
    return start(name, StoreMain.class.getName(), arguments);
  }

  static StoreUnderTest memory() throws IOException {
    return start("memory", MemoryMain.class.getName(), List.of());
  }

  private static StoreUnderTest start(String name, String main, List<String> arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + System.getProperty("bench.heap", "3g"),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
    String options = System.getProperty("bench.jvm", "");
    if (!options.isBlank()) {
      command.addAll(1, Arrays.asList(options.replace("{name}", name).split(" ")));
    }
    command.add(main);
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains("mongodb://")) {
        String uri = line.substring(line.indexOf("mongodb://"));
        Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
        return new StoreUnderTest(name, process, MongoClients.create(uri));
      }
    }
    throw new IOException(name + " did not become ready");
  }

  String name() {
    return name;
  }

  MongoDatabase database() {
    return client.getDatabase("bench");
  }

  /** CPU time used by the store's process so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
