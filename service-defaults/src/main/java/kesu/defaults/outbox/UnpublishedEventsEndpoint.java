package kesu.defaults.outbox;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Actuator endpoint for events that cannot be published: {@code GET /actuator/unpublished} lists
 * the topics that fail and the events that were refused for themselves, {@code POST} lets all be
 * tried again at once.
 */
@Endpoint(id = "unpublished")
final class UnpublishedEventsEndpoint {
  private final OutboxRelay relay;

  UnpublishedEventsEndpoint(OutboxRelay relay) {
    this.relay = relay;
  }

  /** The topics and events that fail. */
  record Unpublished(List<FailingTopic> topics, List<RefusedEvent> events) {}

  /** A topic that does not take events. */
  record FailingTopic(String topic, SendFailure kind, int failures, String reason) {}

  /**
   * An event that was refused for itself, without its data; later ones to its topic wait behind.
   */
  record RefusedEvent(
      String document,
      String complaint,
      String topic,
      String type,
      long sequence,
      int failures,
      String reason) {}

  @ReadOperation
  Unpublished unpublished() {
    return new Unpublished(
        relay.failingTopics().entrySet().stream()
            .map(
                topic ->
                    new FailingTopic(
                        topic.getKey(),
                        topic.getValue().kind(),
                        topic.getValue().failures(),
                        topic.getValue().reason()))
            .toList(),
        relay.refused().stream()
            .map(
                event ->
                    new RefusedEvent(
                        event.collection() + "/" + event.document(),
                        event.subject(),
                        event.topic(),
                        event.type(),
                        event.sequence(),
                        event.failures(),
                        event.reason()))
            .toList());
  }

  @WriteOperation
  Unpublished retry() {
    relay.retry();
    return unpublished();
  }
}
