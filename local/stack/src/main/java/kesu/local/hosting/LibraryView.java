package kesu.local.hosting;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;

/**
 * The host's libraries as one program may see them: only classes and resources of the libraries on
 * that program's class path, and of the JDK. The classes themselves are the host's, loaded once for
 * all.
 */
final class LibraryView extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final ClassLoader host;
  private final Set<String> libraries;

  LibraryView(Collection<Path> libraries, ClassLoader host) {
    super("libraries", ClassLoader.getPlatformClassLoader());
    this.host = host;
    this.libraries = libraries.stream().map(LibraryView::location).collect(Collectors.toSet());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> found = host.loadClass(name);
    if (!isVisible(found)) {
      throw new ClassNotFoundException(name);
    }
    return found;
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL first = host.getResource(name);
    if (first == null || isVisible(first)) {
      return first;
    }
    try {
      Enumeration<URL> visible = getResources(name);
      return visible.hasMoreElements() ? visible.nextElement() : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return Collections.enumeration(
        Collections.list(host.getResources(name)).stream().filter(this::isVisible).toList());
  }

  private boolean isVisible(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == null || loader == getParent() || isNamedByAll(type)) {
      return true;
    }
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || libraries.contains(source.getLocation().toString());
  }

  /**
   * Spring Boot asks all deducers that the host has, whatever the class loader, and instantiates
   * them with the thread's. They in turn look at the thread's for what they deduce from.
   */
  private static boolean isNamedByAll(Class<?> type) {
    return WebApplicationType.Deducer.class.isAssignableFrom(type);
  }

  private boolean isVisible(URL resource) {
    if (!resource.getProtocol().equals("jar")) {
      return resource.getProtocol().equals("jrt");
    }
    String path = resource.getPath();
    return libraries.contains(path.substring(0, path.indexOf("!/")));
  }

  private static String location(Path library) {
    try {
      return library.toUri().toURL().toString();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
