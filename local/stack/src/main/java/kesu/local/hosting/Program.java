package kesu.local.hosting;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that the host can run.
 *
 * @param name name of the program, of its class loader and of its log
 * @param mainClass the class with its main method
 * @param jar its own classes
 * @param libraries the libraries on its class path
 */
public record Program(String name, String mainClass, Path jar, List<Path> libraries) {
  public Program {
    libraries = List.copyOf(libraries);
  }
}
