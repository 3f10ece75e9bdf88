package kesu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kesu.terms.Actor;
import kesu.terms.Channel;
import kesu.terms.FactKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {
  private static final Instant AT = Instant.EPOCH;
  private static final String WORDS = "王小测说";

  static Stream<Record> holders() {
    Customer customer = new Customer("王小测", "010-51234567", "虚构路");
    Registration asked =
        new Registration(
            "bj",
            null,
            null,
            Channel.WEB,
            "R1-T23",
            customer,
            null,
            null,
            WORDS,
            null,
            null,
            null,
            null,
            null,
            null,
            "王小测",
            WORDS);
    return Stream.of(
        customer,
        asked,
        Form.of(asked, null, Actor.SYSTEM, AT),
        Entry.of(AT, What.CONTACTED, Actor.SYSTEM).words("note", WORDS),
        new Action.Contact(true, AT, WORDS),
        new Action.Promise(AT, WORDS),
        new Action.Fact(FactKind.INCIDENT, WORDS),
        new Action.FollowUp(true, true, WORDS, WORDS, WORDS),
        new Action.Finding(List.of("R1-T36"), WORDS, WORDS, WORDS),
        new Action.Praise(true, null, WORDS),
        new Action.Closure(WORDS),
        new Action.Reopening(WORDS));
  }

  @ParameterizedTest
  @MethodSource("holders")
  void whateverHoldsPersonalDataDoesNotShowItAsText(Record holder) {
    assertThat(holder.toString())
        .startsWith(holder.getClass().getSimpleName())
        .doesNotContain("王小测", "010-5", "虚构路");
  }
}
