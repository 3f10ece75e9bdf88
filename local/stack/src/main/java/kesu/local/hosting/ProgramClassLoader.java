package kesu.local.hosting;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * The class loader of one program: its own classes, and of the host's libraries those on its class
 * path. It sees no other program's classes.
 */
final class ProgramClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  ProgramClassLoader(Program program, ClassLoader host) {
    super(
        program.name(), new URL[] {url(program.jar())}, new LibraryView(program.libraries(), host));
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
