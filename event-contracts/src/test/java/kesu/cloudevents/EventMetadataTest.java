package kesu.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attributes are written to headers and read back; what the contract leaves out may be absent. */
class EventMetadataTest {
  private static final EventMetadata FIRST =
      new EventMetadata("/a/things", "c", 1, "thing.begun.v1", Instant.EPOCH, "r-1");

  @Test
  void attributesAreReadAsTheyWereWritten() {
    EventMetadata later =
        new EventMetadata(
            "/a/things",
            "c",
            7,
            "thing.ended.v1",
            Instant.EPOCH,
            "r-1",
            new Incarnation(2, 5),
            PrecedingNumbers.NONE.after("thing.begun.v1", 1).after("thing.changed.v1", 6));
    for (EventMetadata metadata : List.of(FIRST, later)) {
      assertThat(EventMetadata.read(metadata.headers()::get)).isEqualTo(metadata);
    }
    assertThat(later.headers())
        .containsEntry("ce_previous", "6")
        .containsEntry("ce_preceding", "thing.begun.v1=1,thing.changed.v1=6")
        .containsEntry("ce_id", "c/2/7");
    assertThat(FIRST.headers()).doesNotContainKeys("ce_previous", "ce_incarnation");
  }

  @Test
  void withoutACorrelationIdOneIsMadeThatIsTheSameAtEachDelivery() {
    Map<String, String> headers = new HashMap<>(FIRST.headers());
    headers.remove("ce_correlationid");
    EventMetadata read = EventMetadata.read(headers::get);
    assertThat(read.correlationId()).isNotBlank();
    assertThat(EventMetadata.read(headers::get)).isEqualTo(read);
  }

  @Test
  void aSubscriberSeesTheNumbersOfItsTypesAlone() {
    PrecedingNumbers all = PrecedingNumbers.NONE.after("a.v1", 3).after("b.v1", 5).after("a.v1", 6);
    assertThat(all.last()).isEqualTo(6);
    assertThat(all.of(List.of("b.v1", "c.v1")).last()).isEqualTo(5);
    assertThat(all.of(List.of("c.v1")).last()).isZero();
  }

  @Test
  void malformedNumbersAreRefused() {
    for (String malformed : List.of("", "a.v1", "a.v1=x")) {
      assertThatThrownBy(() -> PrecedingNumbers.parse(malformed))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("malformed");
    }
  }
}
