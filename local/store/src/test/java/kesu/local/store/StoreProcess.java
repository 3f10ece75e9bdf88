package kesu.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A store in a process of its own, as the launcher starts it. */
final class StoreProcess {
  private StoreProcess() {}

  static Process start(Path folder, String heap, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                StoreMain.class.getName(),
                "--data",
                folder.toString(),
                "--port",
                "0"));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  static String uri(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains("mongodb://")) {
        return line.substring(line.indexOf("mongodb://")) + "?serverSelectionTimeoutMS=20000";
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("The store did not become ready: " + said);
  }
}
