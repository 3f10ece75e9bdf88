package kesu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One source file.
 *
 * @param module the module it belongs to, as the root pom calls it
 * @param main true for a main source, false for a test
 * @param name its path
 */
record Source(String module, boolean main, String name, String text) {

  /**
   * All Java sources of the project but those of the document store, which knows no complaint, and
   * of these tests, which plant violations.
   */
  static List<Source> all() {
    return Project.modules().stream()
        .filter(module -> !module.endsWith("/store") && !module.equals("architecture"))
        .flatMap(module -> Stream.concat(of(module, true), of(module, false)))
        .toList();
  }

  private static Stream<Source> of(String module, boolean main) {
    Path folder = Project.path(module).resolve(main ? "src/main/java" : "src/test/java");
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> new Source(module, main, file.toString(), Project.read(file)))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot list " + folder, unreadable);
    }
  }

  /** The place of a character in the text, as an editor shows it. */
  String at(int offset) {
    return name + ":" + (1 + text.substring(0, offset).chars().filter(c -> c == '\n').count());
  }
}
