package kesu.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The project's own folders, as the root pom lists them. */
final class Project {
  private static final Path ROOT = root();
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private Project() {}

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("event-contracts"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("The tests run outside the project, in " + Path.of(""));
      }
      folder = parent;
    }
    return folder;
  }

  /** All modules, in the order of the build. */
  static List<String> modules() {
    return MODULE
        .matcher(read(path("pom.xml")))
        .results()
        .map((MatchResult module) -> module.group(1))
        .toList();
  }

  /** The services, the gateway, and the libraries they are made of. */
  static List<String> product() {
    return modules().stream()
        .filter(module -> !module.contains("/") && !module.equals("architecture"))
        .toList();
  }

  /** The compiled main classes of the product. */
  static JavaClasses mainClasses() {
    return classes("src/main/java", "target/classes");
  }

  /** The compiled tests of the product. */
  static JavaClasses testClasses() {
    return classes("src/test/java", "target/test-classes");
  }

  private static JavaClasses classes(String sources, String compiled) {
    List<Path> folders =
        product().stream()
            .map(Project::path)
            .filter(module -> Files.isDirectory(module.resolve(sources)))
            .map(module -> built(module.resolve(compiled)))
            .toList();
    return new ClassFileImporter().importPaths(folders);
  }

  private static Path built(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          folder
              + " is missing, and all modules must be compiled with their tests first:"
              + " mvn -pl architecture -am -DskipTests package");
    }
    return folder;
  }

  /** A file or folder of the project, which must exist. */
  static Path path(String path) {
    Path found = ROOT.resolve(path);
    if (!Files.exists(found)) {
      throw new IllegalStateException(found + " is missing");
    }
    return found;
  }

  /** The text of a file. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + file, unreadable);
    }
  }
}
