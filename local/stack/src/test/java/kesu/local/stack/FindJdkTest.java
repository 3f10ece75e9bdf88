package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./start} finds a JDK 25 in the usual places or lists where it looked. */
class FindJdkTest {
  private static final Path SCRIPT = Path.of("find-jdk.sh").toAbsolutePath();
  @TempDir private Path folder;
  private Path home;
  private Path tools;
  private Path installed;

  @BeforeEach
  void machineWithoutJdk() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    tools = Files.createDirectories(folder.resolve("tools"));
    installed = Files.createDirectories(folder.resolve("jvm"));
    for (String tool : List.of("sed", "dirname", "readlink", "cat")) {
      for (String bin : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(bin + tool)) && !Files.exists(tools.resolve(tool))) {
          Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + bin + tool + " \"$@\"\n");
          assertThat(tools.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
      }
    }
  }

  @Test
  void javaHomeIsTakenFirst() throws Exception {
    Path jdk = jdk(folder.resolve("mine"), "25.0.1");
    jdk(installed.resolve("other"), "25");

    assertThat(find(Map.of("JAVA_HOME", jdk.toString()))).isEqualTo(new Answer(0, jdk.toString()));
  }

  @Test
  void anotherReleaseIsSkippedForAnInstalledJdk25() throws Exception {
    Path older = jdk(installed.resolve("a-17"), "17.0.15");
    Path newer = jdk(installed.resolve("b-26"), "26");
    Path wanted = jdk(installed.resolve("c-25"), "25");

    assertThat(find(Map.of("JAVA_HOME", older.toString())).text())
        .isEqualTo(wanted.toString())
        .isNotEqualTo(newer.toString());
  }

  @Test
  void aLinkOnThePathIsFollowed() throws Exception {
    Path jdk = jdk(folder.resolve("somewhere"), "25.0.2");
    Files.createSymbolicLink(tools.resolve("javac"), jdk.resolve("bin/javac"));

    assertThat(find(Map.of())).isEqualTo(new Answer(0, jdk.toRealPath().toString()));
  }

  @Test
  void mavensToolchainsAreRead() throws Exception {
    Path jdk = jdk(folder.resolve("toolchain"), "25");
    Files.createDirectories(home.resolve(".m2"));
    Files.writeString(
        home.resolve(".m2/toolchains.xml"), "<x>\n  <jdkHome>" + jdk + "</jdkHome>\n</x>\n");

    assertThat(find(Map.of())).isEqualTo(new Answer(0, jdk.toString()));
  }

  @Test
  void macOsBundlesAreSearched() throws Exception {
    Path jdk = jdk(installed.resolve("temurin-25.jdk/Contents/Home"), "25.0.1");

    assertThat(find(Map.of())).isEqualTo(new Answer(0, jdk.toString()));
  }

  @Test
  void aFailureListsInBothLanguagesThePlacesAndReleasesFound() throws Exception {
    Path older = jdk(installed.resolve("a-21"), "21.0.4");

    Answer answer = find(Map.of());

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text())
        .contains("找不到 JDK 25", "No JDK 25 found", older + " (21)", installed + "/*");
  }

  private Answer find(Map<String, String> environment) throws Exception {
    ProcessBuilder bash =
        new ProcessBuilder("/bin/bash", "-c", ". '" + SCRIPT + "' && find_jdk && echo \"$JDK\"")
            .redirectErrorStream(true);
    bash.environment().clear();
    bash.environment()
        .putAll(
            Map.of(
                "HOME", home.toString(),
                "PATH", tools.toString(),
                "KESU_JVM_FOLDERS", installed.toString()));
    bash.environment().putAll(environment);
    Process process = bash.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text.strip());
  }

  private static Path jdk(Path at, String version) throws IOException {
    Files.createDirectories(at.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Files.writeString(at.resolve("bin").resolve(program), "");
      assertThat(at.resolve("bin").resolve(program).toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(at.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return at;
  }

  private record Answer(int exit, String text) {}
}
