package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  private static final List<String> HOST =
      Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));

  private static final String PLAIN = library("jspecify");
  private static final String CONFIGURING = library("spring-boot-autoconfigure");

  @TempDir private Path project;

  private static String library(String name) {
    return HOST.stream().filter(path -> path.contains(name)).findFirst().orElseThrow();
  }

  @BeforeEach
  void builtWithTheLibrariesOfThisJvm() throws IOException {
    for (Part part : Part.applications()) {
      uses(part, PLAIN, CONFIGURING);
    }
  }

  @Test
  void programsWithTheSameLibrariesShareAProcess() {
    assertThatCode(() -> new Programs(project).checkHost(HOST)).doesNotThrowAnyException();
  }

  @Test
  void aServiceThatSpringBootConfiguresForOtherLibrariesIsRefused() throws IOException {
    uses(Part.PENALTY, PLAIN);

    assertThatThrownBy(() -> new Programs(project).checkHost(HOST))
        .isInstanceOf(StackFailure.class)
        .hasMessageContainingAll(
            "penalty-service 与 intake-service 所用的 Spring 配置库不同",
            "penalty-service and intake-service use different libraries that Spring Boot"
                + " configures",
            "--separate");
  }

  @Test
  void aServiceMayHaveAPlainLibraryThatOthersLack() throws IOException {
    uses(Part.PENALTY, CONFIGURING);

    assertThatCode(() -> new Programs(project).checkHost(HOST)).doesNotThrowAnyException();
  }

  @Test
  void aLibraryThatThisProcessLacksIsNamed() throws IOException {
    uses(Part.SLA, PLAIN, "/libraries/absent/1/absent-1.jar");

    assertThatThrownBy(() -> new Programs(project).checkHost(HOST))
        .isInstanceOf(StackFailure.class)
        .hasMessageContainingAll(
            "Libraries of sla-service are missing", "/libraries/absent/1/absent-1.jar", "./start");
  }

  @Test
  void twoVersionsOfOneLibraryAreRefused() {
    List<String> two =
        List.of("/libraries/driver/1/driver-1.jar", "/libraries/driver/2/driver.jar");

    assertThatThrownBy(() -> new Programs(project).checkHost(two))
        .isInstanceOf(StackFailure.class)
        .hasMessageContainingAll(
            "/libraries/driver/1", "/libraries/driver/2", "Two versions", "同一个库有两个版本");
  }

  @Test
  void whatIsNotBuiltIsNamedWithTheCommandThatBuildsIt() throws IOException {
    Files.delete(classPath(Part.GATEWAY));

    assertThatThrownBy(() -> new Programs(project).checkHost(HOST))
        .isInstanceOf(StackFailure.class)
        .hasMessageContainingAll("gateway.class-path", "尚未构建", "use ./start");
  }

  private void uses(Part part, String... libraries) throws IOException {
    Files.createDirectories(classPath(part).getParent());
    Files.writeString(classPath(part), String.join(File.pathSeparator, libraries));
  }

  private Path classPath(Part part) {
    return project.resolve("local/stack/target/run/" + part.id() + ".class-path");
  }
}
