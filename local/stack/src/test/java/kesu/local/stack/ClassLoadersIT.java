package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Every application sees its own classes and libraries, and no other's. Everything is built. */
class ClassLoadersIT {
  private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
  private final Programs programs = new Programs(PROJECT);

  @Test
  void noApplicationSeesAnothersClassesOrSettings() throws Exception {
    try (URLClassLoader host = host()) {
      for (Part part : Part.applications()) {
        ClassLoader own = programs.of(part).classLoader(host);
        assertThat(own.loadClass(part.mainClass()).getClassLoader()).isSameAs(own);
        assertThat(Collections.list(own.getResources("application.yml")))
            .singleElement()
            .satisfies(file -> assertThat(file.toString()).contains(part.id()));
        for (Part other : Part.applications()) {
          if (other != part) {
            assertThatThrownBy(() -> own.loadClass(other.mainClass()))
                .isInstanceOf(ClassNotFoundException.class);
          }
        }
      }
    }
  }

  @Test
  void librariesAreSharedButOnlyThoseOnTheClassPathAreSeen() throws Exception {
    try (URLClassLoader host = host()) {
      ClassLoader gateway = programs.of(Part.GATEWAY).classLoader(host);
      ClassLoader intake = programs.of(Part.INTAKE).classLoader(host);
      String shared = "org.springframework.boot.SpringApplication";
      assertThat(gateway.loadClass(shared)).isSameAs(intake.loadClass(shared));
      assertSeenOnlyBy(intake, gateway, "org.springframework.web.servlet.DispatcherServlet");
      assertSeenOnlyBy(gateway, intake, "org.springframework.web.reactive.DispatcherHandler");
      assertThatThrownBy(() -> intake.loadClass("kafka.server.KafkaRaftServer"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThat(gateway.getResource("kesu-defaults.yml")).isNull();
      assertThat(intake.getResource("kesu-defaults.yml")).isNotNull();
    }
  }

  private static void assertSeenOnlyBy(ClassLoader one, ClassLoader other, String type)
      throws ClassNotFoundException {
    assertThat(one.loadClass(type)).isNotNull();
    assertThat(one.getResource(type.replace('.', '/') + ".class")).isNotNull();
    assertThatThrownBy(() -> other.loadClass(type)).isInstanceOf(ClassNotFoundException.class);
    assertThat(other.getResource(type.replace('.', '/') + ".class")).isNull();
  }

  /** A class loader with the libraries of the host. */
  private URLClassLoader host() throws Exception {
    String[] libraries = HostClassPath.of(PROJECT).split(":", -1);
    URL[] urls = new URL[libraries.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(libraries[i]).toUri().toURL();
    }
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }
}
