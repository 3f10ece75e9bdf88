package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The contract with every subscriber: schema, subject, numbering, and no personal data. */
final class EventContract {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private EventContract() {}

  /** Every event keeps the contract, and each kind of event of a whole life is there. */
  static void assertHonoured(String complaint, List<ConsumerRecord<String, String>> published)
      throws IOException {
    assertEachHonoured(complaint, published);
    assertThat(published)
        .extracting(event -> LifecycleTopic.header(event, "ce_type"))
        .contains(
            "complaint.registered.v1",
            "assignment.made.v1",
            "deadline.started.v1",
            "deadline.missed.v1",
            "escalation.raised.v1",
            "mention.linked.v1",
            "exposure.changed.v1",
            "assignment.accepted.v1",
            "assignment.result-reported.v1",
            "complaint.follow-up-recorded.v1",
            "complaint.closed.v1",
            "penalty.proposed.v1",
            "penalty.decided.v1");
  }

  /** Every event keeps the contract. */
  static void assertEachHonoured(String complaint, List<ConsumerRecord<String, String>> published)
      throws IOException {
    Set<String> numbered = new HashSet<>();
    for (ConsumerRecord<String, String> event : LifecycleTopic.deduplicated(published)) {
      String type = LifecycleTopic.header(event, "ce_type");
      try (var schema =
          EventContract.class.getResourceAsStream("/kesu/events/schemas/" + type + ".json")) {
        assertThat(SCHEMAS.getSchema(schema).validate(event.value(), InputFormat.JSON))
            .as("%s %s", type, event.value())
            .isEmpty();
      }
      assertThat(LifecycleTopic.header(event, "ce_subject")).isEqualTo(complaint);
      assertThat(event.value()).doesNotContain("试用客", "010-5551", "样例路");
      String number =
          LifecycleTopic.header(event, "ce_source")
              + " "
              + LifecycleTopic.header(event, "ce_sequence");
      assertThat(numbered.add(number)).as("two events are %s: %s", number, type).isTrue();
      assertPreviousIsBefore(event, numbered);
    }
  }

  /** The event before it in its stream, which it names, is before it in the log. */
  private static void assertPreviousIsBefore(
      ConsumerRecord<String, String> event, Set<String> numbered) {
    if (event.headers().lastHeader("ce_previous") != null) {
      String previous = LifecycleTopic.header(event, "ce_previous");
      assertThat(numbered).contains(LifecycleTopic.header(event, "ce_source") + " " + previous);
      assertThat(LifecycleTopic.header(event, "ce_preceding")).contains("=" + previous);
    }
  }
}
