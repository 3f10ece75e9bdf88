package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {
  private static final List<Part> ALL = List.of(Part.values());

  @Test
  void standardPortsAreTheServicesOwnDefaults() {
    Ports ports = Ports.standard();

    assertThat(Stream.of(Part.values()).map(ports::of))
        .containsExactly(9092, 27017, 8081, 8082, 8083, 8084, 8085, 8080);
    assertThat(ports.controller()).isEqualTo(9093);
  }

  @Test
  void aBasePortGivesEveryPartItsOwnPort() {
    Ports ports = Ports.from(23_000);

    assertThat(
            Stream.concat(Stream.of(Part.values()).map(ports::of), Stream.of(ports.controller())))
        .doesNotHaveDuplicates()
        .allMatch(port -> port >= 23_000 && port <= 23_008);
  }

  @Test
  void aPortInUseIsNamedWithItsPartAndTheOptionThatChangesIt() throws IOException {
    Ports free = Ports.free();
    assertThat(free.problems(ALL)).isEmpty();
    try (ServerSocket other =
        new ServerSocket(free.of(Part.GATEWAY), 1, InetAddress.getLoopbackAddress())) {
      assertThat(free.problems(ALL))
          .singleElement()
          .asString()
          .contains(
              "端口 " + other.getLocalPort() + " 已被占用",
              "Port " + other.getLocalPort() + " is in use",
              Part.GATEWAY.title(),
              "--port");
    }
  }

  @Test
  void aPortTakenOnAllAddressesIsInUseToo() throws IOException {
    Ports free = Ports.free();
    try (ServerSocket other = new ServerSocket(free.controller())) {
      assertThat(free.problems(ALL))
          .singleElement()
          .asString()
          .contains(Integer.toString(other.getLocalPort()), "--kafka-port");
    }
  }

  @Test
  void thePortOfAPartThatRunsElsewhereMayBeInUse() throws IOException {
    Ports free = Ports.free();
    List<Part> own = new ExternalServers(null, "kafka:9092").ownParts();
    try (ServerSocket broker = new ServerSocket(free.of(Part.BROKER));
        ServerSocket controller = new ServerSocket(free.controller())) {
      assertThat(broker.isBound() && controller.isBound()).isTrue();
      assertThat(free.problems(own)).isEmpty();
      assertThat(free.problems(ALL)).hasSize(2);
    }
  }

  @Test
  void portsThatWerePickedAreNotPickedAgainThoughNothingListensThereYet() {
    assertThat(IntStream.range(0, 100).mapToObj(ignored -> Ports.free().of(Part.GATEWAY)))
        .doesNotHaveDuplicates()
        .allMatch(port -> port % 10 == 0, "the first of ten");
  }

  @Test
  void theHighestPortIs65535() {
    assertThat(Ports.standard().with(Part.STORE, 65_536).problems(ALL))
        .anySatisfy(problem -> assertThat(problem).contains("65536", "--store-port"));
    assertThat(Ports.standard().with(Part.STORE, 65_535).problems(ALL))
        .noneSatisfy(problem -> assertThat(problem).contains("无效"));
  }
}
