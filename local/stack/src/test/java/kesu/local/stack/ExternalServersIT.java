package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.local.store.Durability;
import kesu.local.store.EmbeddedStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stacks on a store and a broker that they do not run themselves, two beside each other. */
class ExternalServersIT {
  private static final Path PROJECT = Path.of("../..");
  @TempDir private static Path folder;
  private static EmbeddedStore store;
  private static StartedStack withBroker;
  private static StartedStack withNeither;

  @BeforeAll
  static void start() {
    store = EmbeddedStore.open(folder.resolve("store"), 0, Durability.LOG);
    withBroker =
        StartedStack.launch(PROJECT, folder.resolve("one"), "--mongo", mongo()).awaitReady();
    withNeither =
        StartedStack.launch(
                PROJECT,
                folder.resolve("two"),
                "--separate",
                "--mongo",
                mongo(),
                "--kafka",
                withBroker.kafka())
            .awaitReady();
  }

  @AfterAll
  static void stopLeavesTheGivenServersRunning() {
    withNeither.close();
    assertThat(withNeither.process().isAlive()).isFalse();
    withBroker.close();
    try (var client = com.mongodb.client.MongoClients.create(store.uri())) {
      assertThat(client.listDatabaseNames())
          .containsAll(Part.services().stream().map(Part::id).toList());
    }
    store.close();
  }

  @Test
  void neitherRunsAPartOfItsOwnForAGivenServer() {
    assertThat(Stream.of(Part.values()).filter(part -> withNeither.process(part).isPresent()))
        .doesNotContain(Part.STORE, Part.BROKER)
        .containsAll(Part.applications());
    assertThat(folder.resolve("one/store")).doesNotExist();
    assertThat(folder.resolve("one/kafka")).exists();
    assertThat(folder.resolve("two/kafka")).doesNotExist();
  }

  @Test
  void bothServeTheSameComplaints() throws Exception {
    try (GatewayClient one = new GatewayClient(withBroker.gatewayUrl());
        GatewayClient two = new GatewayClient(withNeither.gatewayUrl())) {
      String id =
          new ComplaintDesk(two).register(ComplaintDesk.lateDelivery()).path("id").asString();

      new ComplaintDesk(one).solve(id);

      assertThat(two.read("/api/complaints/" + id, Place.HEAD_OFFICE).path("state").asString())
          .isEqualTo("CLOSED");
      LifecycleTopic.assertPublishedOnce(withBroker.kafka(), "complaint.registered.v1", Set.of(id));
    }
  }

  @Test
  void aPartThatRunsElsewhereIsNeitherStoppedNorKilledNorStarted() {
    assertThatThrownBy(() -> withNeither.stop(Part.BROKER))
        .hasMessageContainingAll("--kafka", Part.BROKER.title(), "where it runs");
    assertThatThrownBy(() -> withNeither.kill(Part.STORE)).hasMessageContaining("--mongo");
    assertThatThrownBy(() -> withBroker.resume(Part.STORE)).hasMessageContaining("--mongo");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedBeforeAnythingStarts() throws IOException {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }
    StartedStack refused =
        StartedStack.launch(
            PROJECT,
            folder.resolve("three"),
            "--mongo",
            "mongodb://kesu:secret@127.0.0.1:" + nobody,
            "--kafka",
            "127.0.0.1:" + nobody);

    assertThatThrownBy(refused::awaitReady)
        .hasMessageContainingAll(
            "--mongo mongodb://127.0.0.1:" + nobody,
            "--kafka 127.0.0.1:" + nobody,
            "无法使用",
            "cannot be used")
        .hasMessageNotContaining("secret");
    assertThat(folder.resolve("three/run/intake-service.pid")).doesNotExist();
  }

  private static String mongo() {
    return store.uri();
  }
}
