package kesu.local.hosting;

import java.net.URLClassLoader;
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

  /**
   * A class loader of its own inside the host: it sees the program's classes and, of the host's
   * libraries, those on the program's class path.
   */
  public URLClassLoader classLoader(ClassLoader host) {
    return new ProgramClassLoader(this, host);
  }
}
