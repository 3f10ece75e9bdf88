package kesu.defaults.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kesu.cloudevents.PrecedingNumbers;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.StreamVersion;
import kesu.defaults.documents.WrittenVersions;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerContacted;
import kesu.events.Outgoing;
import kesu.events.Topics;
import kesu.local.testbed.EventSender;
import kesu.local.testbed.TestClock;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service tells when it has applied what another wrote, and what it wrote because of it, so that
 * nobody must ask again and again.
 */
class AwaitVersionTest {
  private static final String SOURCE = "/other-service/documents";
  private static final String REOPENED = "complaint.reopened.v1";
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Set<String> ENTERED = ConcurrentHashMap.newKeySet();
  private static RunningService service;
  private static EventSender sender;

  static class Following {
    @Bean
    Subscription following(Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, "await-version-test")
          .on(
              ComplaintReopened.class,
              (metadata, event) ->
                  tallies.apply(
                      metadata.subject(),
                      metadata,
                      tally -> {
                        String id = metadata.subject();
                        return Change.to(
                            Tally.count(tally, id, metadata.sequence()),
                            List.of(Outgoing.of(new ComplaintId(id), contacted())));
                      }));
    }

    /** Its effect is not in a document. */
    @Bean
    Subscription entering() {
      return Subscription.to(Topics.LIFECYCLE, "await-version-test-entering")
          .on(
              ComplaintReopened.class,
              (metadata, event) -> ENTERED.add(metadata.subject() + metadata.sequence()))
          .withEffect((source, subject, incarnation, number) -> ENTERED.contains(subject + number));
    }
  }

  private static CustomerContacted contacted() {
    return new CustomerContacted(true, TestClock.START, Actor.SYSTEM);
  }

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase(), Following.class);
    sender =
        new EventSender(
            TestServers.kafka().bootstrapServers(),
            service.bean(JsonMapper.class),
            new TestClock());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<StreamVersion> version(String id, String type, long number) {
    return List.of(new StreamVersion(SOURCE, id, 1, new PrecedingNumbers(Map.of(type, number))));
  }

  /** The source of the service's own events. */
  private static String tallies() {
    return service.bean(DocumentStore.class).source("tallies");
  }

  private static AwaitVersion awaiting() {
    return service.bean(AwaitVersion.class);
  }

  @Test
  void theWaitEndsWhenTheEventIsAppliedAndTellsWhatWasWrittenBecauseOfIt() throws Exception {
    String id = RunningService.newId();
    List<StreamVersion> written = version(id, REOPENED, 1);
    assertThat(awaiting().await(written, SHORT)).isFalse();
    CompletableFuture<Boolean> known =
        CompletableFuture.supplyAsync(() -> awaiting().await(written, LONG));

    sender.send(id, new ComplaintReopened(TestClock.START, Actor.SYSTEM));

    assertThat(known.get(20, TimeUnit.SECONDS)).isTrue();
    assertThat(awaiting().own(written))
        .containsExactly(
            new StreamVersion(
                tallies(), id, 1, new PrecedingNumbers(Map.of("complaint.contacted.v1", 1L))));
    assertThat(ENTERED).contains(id + 1);
  }

  @Test
  void nobodyWaitsForEventsThatAreNotHandledOrThatTheServiceWroteItself() {
    String id = RunningService.newId();
    assertThat(awaiting().await(version(id, "complaint.closed.v1", 7), SHORT)).isTrue();
  }

  @Test
  void aRequestIsToldTheVersionOfWhatItWroteAndSoIsItsRepetition() throws Exception {
    String id = RunningService.newId();
    Command command = new Command(Actor.SYSTEM, "k-1", "f", "c");
    for (int time = 0; time < 2; time++) {
      WrittenVersions.collect(
          () -> {
            service
                .tallies()
                .handle(
                    id,
                    command,
                    String.class,
                    tally ->
                        new Verdict.Done<>(
                            Tally.count(tally, id, 1),
                            List.of(Outgoing.of(new ComplaintId(id), contacted())),
                            "done"));
            assertThat(StreamVersion.text(WrittenVersions.written()))
                .isEqualTo(tallies() + " " + id + " 1 complaint.contacted.v1=1");
            return id;
          });
    }
    assertThat(WrittenVersions.written()).isEmpty();
  }

  @Test
  void aVersionIsReadAsItIsWrittenAndNonsenseIsNot() {
    String text = "/a/b c 1 x.v1=2,y.v1=3;/d/e/f g 2 z.v1=1";
    assertThat(StreamVersion.text(StreamVersion.parse(text))).isEqualTo(text);
    assertThatThrownBy(() -> StreamVersion.parse("x")).isInstanceOf(IllegalArgumentException.class);
  }
}
