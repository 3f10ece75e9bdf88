package kesu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built programs. Applications are unpacked once per build: a JVM starts faster from plain
 * jars.
 */
final class Programs {
  private static final String VERSION = "1.0-SNAPSHOT";
  private final Path project;
  private final DataFolder folder;
  private final Path java;

  Programs(Path project, DataFolder folder) {
    this.project = project;
    this.folder = folder;
    this.java = Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The JVM of all processes: the launcher's own. */
  String java() {
    return java.toString();
  }

  /** The class path of broker and store: this module and its dependencies. */
  String ownClassPath() {
    Path target = project.resolve("local/stack/target");
    Path own = target.resolve("local-stack-" + VERSION + ".jar");
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      return String.join(
          ":", Stream.concat(Stream.of(own), jars.sorted()).map(Path::toString).toList());
    } catch (IOException missing) {
      throw notBuilt(target.resolve("lib"), missing);
    }
  }

  /** The unpacked jar of an application; unpacks it if the build is newer. */
  Path unpacked(Part part, Path log) {
    Path built =
        project.resolve(part.id()).resolve("target/%s-%s-exec.jar".formatted(part.id(), VERSION));
    if (!Files.exists(built)) {
      throw notBuilt(built, null);
    }
    Path home = folder.of("run", part.id());
    Path stamp = home.resolve("unpacked");
    try {
      String identity = Files.size(built) + " " + modified(built) + " " + java;
      if (!Files.exists(stamp) || !Files.readString(stamp).equals(identity)) {
        DataFolder.delete(home);
        unpack(built, home, log);
        Files.writeString(stamp, identity);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return home.resolve(built.getFileName());
  }

  private void unpack(Path built, Path home, Path log) throws IOException {
    List<String> command =
        List.of(
            java(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djarmode=tools",
            "-jar",
            built.toString(),
            "extract",
            "--destination",
            home.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new StackFailure("无法解压 Cannot unpack %s；原因见 see %s".formatted(built, log));
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StackFailure("启动被中断 Start interrupted", interrupted);
    }
  }

  private static FileTime modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file);
  }

  private static StackFailure notBuilt(
      Path missing, @org.jspecify.annotations.Nullable Throwable cause) {
    String message =
        "尚未构建：缺少 %s；请先运行 mvn -DskipTests package，或用 ./start Not built: %1$s is missing; run mvn -DskipTests package first, or use ./start"
            .formatted(missing);
    return cause == null ? new StackFailure(message) : new StackFailure(message, cause);
  }
}
