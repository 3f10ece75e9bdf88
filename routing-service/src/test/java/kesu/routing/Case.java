package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kesu.events.Catalogue;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.ExposureChanged;
import kesu.events.FollowUpRecorded;
import kesu.events.Lifecycle;
import kesu.events.SeverityRaised;
import kesu.events.Topics;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A complaint as other services tell of it. */
final class Case {
  static final Actor AGENT =
      new Actor(
          new PersonId("E1110"),
          new Post("customer-service-agent"),
          new DepartmentCode("bj-customer-service"));
  private final Producer<String, byte[]> producer;
  private final JsonMapper json;
  final ComplaintId id =
      new ComplaintId("z" + UUID.randomUUID().toString().replace("-", "").substring(0, 23));
  private int told;
  private @Nullable Lifecycle last;

  Case(Producer<String, byte[]> producer, JsonMapper json) {
    this.producer = producer;
    this.json = json;
  }

  Case registered(String reason, @Nullable String store) {
    return registered(reason, store, HandMovedTime.START);
  }

  Case registered(String reason, @Nullable String store, Instant receivedAt) {
    tell(
        new ComplaintRegistered(
            new ComplaintNumber("KS26-0000123-0"),
            new BranchCode("bj"),
            store == null ? null : new StoreCode(store),
            Channel.HOTLINE,
            new ReasonCode(reason),
            Severity.MAJOR,
            List.of(),
            receivedAt,
            "R1",
            null,
            null,
            null,
            AGENT));
    return this;
  }

  void followedUp(boolean accepted, boolean satisfied, Instant at) {
    tell(new FollowUpRecorded(accepted, satisfied, at, AGENT));
  }

  void closed(Instant at) {
    tell(
        new ComplaintClosed(
            new ComplaintNumber("KS26-0000123-0"),
            Severity.MAJOR,
            new ReasonCode("R1-T23"),
            List.of(),
            at,
            AGENT));
  }

  void reopened(Instant at) {
    tell(new ComplaintReopened(at, AGENT));
  }

  void exposed(Exposure from, Exposure to, Instant at, Post... told) {
    tell(new ExposureChanged(from, to, null, List.of(told), List.of(), at));
  }

  void raised(Severity from, Severity to, Instant at) {
    tell(new SeverityRaised(from, to, List.of(), at));
  }

  private void tell(Lifecycle event) {
    told++;
    last = event;
    again();
  }

  /** Tells the last event once more, under the same number. */
  void again() {
    Lifecycle event = Objects.requireNonNull(last, "nothing was told before");
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(Topics.LIFECYCLE, id.value(), json.writeValueAsBytes(event));
    Map<String, String> attributes =
        Map.of(
            "ce_type", Catalogue.type(event),
            "ce_source", "/intake-service/complaints",
            "ce_subject", id.value(),
            "ce_sequence", Integer.toString(told),
            "ce_time", HandMovedTime.START.toString(),
            "ce_correlationid", "test");
    attributes.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    assertThat(producer.send(message)).succeedsWithin(Duration.ofSeconds(10));
  }
}
