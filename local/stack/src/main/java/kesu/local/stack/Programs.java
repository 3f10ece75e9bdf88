package kesu.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import kesu.local.hosting.Program;

/** The built programs, as {@code ./start} has laid them out: jars and class paths. */
final class Programs {
  private static final String OWN = "local-stack";
  private final Path folder;

  Programs(Path project) {
    this.folder = project.resolve("local/stack/target/run");
  }

  /** The JVM of all processes: the launcher's own. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** An application. */
  Program of(Part part) {
    return new Program(part.id(), part.mainClass(), jar(part.id()), libraries(part.id()));
  }

  /** The class path of broker and store as processes: this module and its libraries. */
  String ownClassPath() {
    return joined(jar(OWN), libraries(OWN));
  }

  /** The class path of an application as a process. */
  String classPath(Program program) {
    return joined(program.jar(), program.libraries());
  }

  /**
   * Refuses to host applications whose libraries are not those of this JVM, or services that differ
   * in the libraries that Spring Boot configures them for.
   */
  void checkHost() {
    checkHost(Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
  }

  void checkHost(List<String> classPath) {
    Set<String> host = new HashSet<>(classPath);
    refuseTwoVersions(host);
    Map<Path, Boolean> seen = new HashMap<>();
    Set<Path> first = configuring(libraries(Part.INTAKE.id()), seen);
    for (Part part : Part.applications()) {
      List<Path> libraries = libraries(part.id());
      List<String> missing =
          libraries.stream().map(Path::toString).filter(path -> !host.contains(path)).toList();
      if (!missing.isEmpty()) {
        throw new StackFailure(
            "%s 所用的库不在本进程中：%s；请用 ./start 启动，它会重新构建 Libraries of %1$s are missing in this process: %2$s; start it with ./start, which builds anew"
                .formatted(part.id(), missing));
      }
      if (part != Part.GATEWAY && !configuring(libraries, seen).equals(first)) {
        throw new StackFailure(
            "%s 与 %s 所用的 Spring 配置库不同，不能在同一进程中运行；请统一其依赖，或用 --separate %1$s and %2$s use different libraries that Spring Boot configures and cannot share a process; give them the same, or use --separate"
                .formatted(part.id(), Part.INTAKE.id()));
      }
    }
  }

  /**
   * The libraries that Spring Boot configures an application for, which it finds in the host as a
   * whole. Others, such as one service's library for PDF, are seen only by whoever has them.
   */
  private static Set<Path> configuring(List<Path> libraries, Map<Path, Boolean> seen) {
    return libraries.stream()
        .filter(library -> seen.computeIfAbsent(library, Programs::isConfiguring))
        .collect(Collectors.toSet());
  }

  private static boolean isConfiguring(Path library) {
    if (!Files.isRegularFile(library)) {
      return true; // a folder of classes, or missing, which is told of
    }
    try (ZipFile jar = new ZipFile(library.toFile())) {
      return jar.stream().anyMatch(entry -> entry.getName().startsWith("META-INF/spring"));
    } catch (IOException unreadable) {
      throw new StackFailure("无法读取 Cannot read " + library, unreadable);
    }
  }

  /** Of two versions only the first would be loaded. Libraries lie in artifact/version/file. */
  private static void refuseTwoVersions(Set<String> libraries) {
    Map<Path, Path> versions = new HashMap<>();
    for (String library : libraries) {
      Path version = Path.of(library).toAbsolutePath().getParent();
      if (version != null && version.getParent() != null) {
        Path other = versions.put(version.getParent(), version);
        if (other != null && !other.equals(version)) {
          throw new StackFailure(
              "同一个库有两个版本，不能在同一进程中运行：%s、%s；请统一版本，或用 --separate Two versions of one library cannot share a process: %1$s, %2$s; use one version, or --separate"
                  .formatted(version, other));
        }
      }
    }
  }

  private Path jar(String name) {
    return present(folder.resolve(name + ".jar"));
  }

  private List<Path> libraries(String name) {
    Path file = present(folder.resolve(name + ".class-path"));
    try {
      return Stream.of(Files.readString(file).strip().split(File.pathSeparator, -1))
          .map(Path::of)
          .toList();
    } catch (IOException unreadable) {
      throw new StackFailure("无法读取 Cannot read " + file, unreadable);
    }
  }

  private static String joined(Path jar, List<Path> libraries) {
    List<String> all = new ArrayList<>(List.of(jar.toString()));
    libraries.forEach(library -> all.add(library.toString()));
    return String.join(File.pathSeparator, all);
  }

  private static Path present(Path built) {
    if (!Files.exists(built)) {
      throw new StackFailure(
          "尚未构建：缺少 %s；请用 ./start 启动 Not built: %1$s is missing; use ./start".formatted(built));
    }
    return built;
  }
}
