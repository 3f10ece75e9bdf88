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

  @Test
  void withoutOptionsAStackRunsAStoreAndABrokerOfItsOwn() {
    Settings settings = read("--base-port", "23000").settings();

    assertThat(settings.external().ownParts()).containsExactly(Part.values());
    assertThat(settings.kafka()).isEqualTo("127.0.0.1:23006");
    assertThat(settings.mongo().of("sla-service"))
        .startsWith("mongodb://127.0.0.1:23008/sla-service?");
  }

  @Test
  void aServerGivenReplacesOnlyTheOneOfItsKind() {
    Settings mongo = read("--mongo", "mongodb://one,two").settings();
    Settings kafka = read("--kafka", "one:9092,two:9092").settings();

    assertThat(mongo.external().ownParts()).doesNotContain(Part.STORE).contains(Part.BROKER);
    assertThat(mongo.mongo().shown()).isEqualTo("mongodb://one,two");
    assertThat(kafka.external().ownParts()).doesNotContain(Part.BROKER).contains(Part.STORE);
    assertThat(kafka.kafka()).isEqualTo("one:9092,two:9092");
  }

  @Test
  void optionsThatContradictAGivenServerAreRefused() {
    assertThatThrownBy(() -> read("--mongo", "mongodb://one", "--store-port", "27018"))
        .hasMessageContainingAll("--mongo", "--store-port");
    assertThatThrownBy(() -> read("--kafka-port", "9192", "--kafka", "one:9092"))
        .hasMessageContainingAll("--kafka", "--kafka-port");
    assertThatThrownBy(() -> read("--fresh", "--kafka", "one:9092"))
        .hasMessageContainingAll("--fresh", "--kafka");
  }

  private static Options read(String... arguments) {
    return Options.read(PROJECT, Path.of("/here"), List.of(arguments));
  }
}
