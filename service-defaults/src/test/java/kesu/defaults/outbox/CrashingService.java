package kesu.defaults.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.function.Consumer;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.documents.Documents;
import kesu.defaults.topics.EventTopics;
import kesu.events.ComplaintReopened;
import kesu.events.Topics;
import kesu.terms.Actor;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** A service in a process of its own that dies without warning at the point given. */
final class CrashingService {
  private static final int KILLED = 137;

  private CrashingService() {}

  /** Dies where an event would be sent. */
  static class BeforePublishing {
    @Bean
    OutboxRelay relay() {
      return new OutboxRelay((source, event, done) -> Runtime.getRuntime().halt(KILLED));
    }
  }

  /** The document that this process changes; the log holds those of others too. */
  private static volatile @Nullable String ownId;

  /** Dies when the broker has the event, before that is marked. */
  static class BeforeMarking {
    @Bean
    OutboxRelay relay(
        Producer<String, byte[]> eventProducer, EventTopics topics, MeterRegistry meters) {
      KafkaEventSender real = new KafkaEventSender(eventProducer, topics, meters);
      return new OutboxRelay(
          (source, event, done) ->
              real.send(source, event, (sent, failure) -> Runtime.getRuntime().halt(KILLED)));
    }
  }

  /** Dies when an event had its effect, before its offset is committed. */
  static class BeforeCommitting {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return counting(
          "before-committing",
          tallies,
          subject -> {
            if (subject.equals(ownId)) {
              Runtime.getRuntime().halt(KILLED);
            }
          });
    }

    static Subscription counting(String group, Documents<Tally> tallies, Consumer<String> then) {
      return Subscription.to(Topics.LIFECYCLE, group)
          .on(
              ComplaintReopened.class,
              (metadata, event) -> {
                String id = "effect-" + metadata.subject();
                boolean changed =
                    tallies.apply(
                        id,
                        metadata,
                        tally -> Change.to(Tally.count(tally, id, metadata.sequence())));
                if (changed) {
                  then.accept(metadata.subject());
                }
              });
    }
  }

  /**
   * The last two arguments name where to die and the document to change; the others go to Spring.
   */
  public static void main(String[] args) throws ClassNotFoundException, InterruptedException {
    String id = args[args.length - 1];
    ownId = id;
    Class<?> point = Class.forName(CrashingService.class.getName() + "$" + args[args.length - 2]);
    RunningService service =
        RunningService.start(new Class<?>[] {point}, Arrays.copyOf(args, args.length - 2));
    service
        .tallies()
        .handle(
            id,
            new Command(Actor.SYSTEM, null, "f", "c-crash"),
            String.class,
            tally -> OutboxTest.count(id, tally, 1));
    Thread.sleep(60_000); // long enough to be killed; if it is not, the test says so
  }
}
