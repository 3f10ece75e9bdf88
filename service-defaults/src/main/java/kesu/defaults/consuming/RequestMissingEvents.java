package kesu.defaults.consuming;

import kesu.defaults.cloudevents.MissingEvents;
import kesu.defaults.outbox.RepublishRequest;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Asks the sender of missing events to publish them again. */
final class RequestMissingEvents {
  private static final Logger LOG = LoggerFactory.getLogger(RequestMissingEvents.class);
  private final Producer<String, byte[]> producer;
  private final JsonMapper json;

  RequestMissingEvents(Producer<String, byte[]> producer, JsonMapper json) {
    this.producer = producer;
    this.json = json;
  }

  /** Sends a request. Does not wait: a request that is lost is made again. */
  void request(MissingEvents.Range missing, Subscription subscription) {
    RepublishRequest request =
        new RepublishRequest(
            missing.source(),
            missing.subject(),
            missing.from(),
            missing.to(),
            subscription.types(),
            subscription.group());
    try {
      producer.send(
          new ProducerRecord<>(
              RepublishRequest.TOPIC, missing.subject(), json.writeValueAsBytes(request)));
      LOG.atInfo()
          .addKeyValue("complaintId", missing.subject())
          .log("{} asks for missing events: {}", subscription.group(), missing);
    } catch (KafkaException failure) {
      LOG.warn("A request for missing events was not sent and will be made again", failure);
    }
  }
}
