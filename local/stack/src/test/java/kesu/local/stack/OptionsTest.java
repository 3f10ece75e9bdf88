package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Path PROJECT = Path.of("/project");

  @Test
  void withoutOptionsPortsDataFolderAndSpeedAreTheDefaults() {
    Options options = read();

    assertThat(options.settings().ports()).isEqualTo(Ports.standard());
    assertThat(options.settings().data()).isEqualTo(PROJECT.resolve("data"));
    assertThat(options.settings().speed()).isEqualTo(1);
    assertThat(options.demo()).isFalse();
    assertThat(options.settings().separate()).isFalse();
    assertThat(options.request()).isNull();
    assertThat(read("--separate").settings().separate()).isTrue();
  }

  @Test
  void aRunningStackIsAskedToStopOrResumeAPart() {
    assertThat(read("--stop", "sla-service").request()).isEqualTo("stop sla-service");
    assertThat(read("--resume", "sla-service").request()).isEqualTo("resume sla-service");
  }

  @Test
  void theSampleDayRunsAnHourPerSecondByDefault() {
    assertThat(read("--demo").settings().speed()).isEqualTo(3600);
    assertThat(read("--demo", "--speed", "600").settings().speed()).isEqualTo(600);
  }

  @Test
  void aSinglePortOverridesTheBasePortInAnyOrder() {
    Ports ports = read("--port", "80", "--base-port", "23000").settings().ports();

    assertThat(ports).isEqualTo(Ports.from(23_000).with(Part.GATEWAY, 80));
  }

  @Test
  void pathsAreRelativeToTheWorkingFolder() {
    assertThat(read("--data", "mine", "--texts", "words.csv"))
        .satisfies(
            options -> {
              assertThat(options.settings().data()).isEqualTo(Path.of("/here/mine"));
              assertThat(options.texts()).isEqualTo(Path.of("/here/words.csv"));
            });
  }

  @Test
  void aWrongOptionIsNamed() {
    assertThatThrownBy(() -> read("--fast")).hasMessageContainingAll("--fast", "--speed N");
    assertThatThrownBy(() -> read("--port", "http")).hasMessageContainingAll("--port", "http");
    assertThatThrownBy(() -> read("--data")).hasMessageContaining("--data");
    assertThatThrownBy(() -> read("--speed", "0")).hasMessageContainingAll("--speed", "0.0");
  }

  private static Options read(String... arguments) {
    return Options.read(PROJECT, Path.of("/here"), List.of(arguments));
  }
}
