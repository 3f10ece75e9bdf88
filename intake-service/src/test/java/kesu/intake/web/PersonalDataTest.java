package kesu.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kesu.intake.rules.Entry;
import kesu.intake.rules.EntryKind;
import kesu.intake.web.RegisterComplaintRequest.CustomerRequest;
import kesu.terms.Actor;
import kesu.terms.Channel;
import kesu.terms.FactKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {
  private static final Instant AT = Instant.EPOCH;
  private static final String WORDS = "王小测说";

  static Stream<Record> holders() {
    var customer = new CustomerRequest("王小测", "010-51234567", "虚构路");
    var register =
        new RegisterComplaintRequest(
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
    var contact = new RecordContactRequest(true, AT, WORDS);
    var promise = new RecordPromiseRequest(AT, WORDS);
    var fact = new RecordFactRequest(FactKind.INCIDENT, WORDS);
    var followUp = new RecordFollowUpRequest(true, true, WORDS, WORDS, WORDS);
    var finding = new RecordFindingRequest(List.of("R1-T36"), WORDS, WORDS, WORDS);
    var praise = new RecordPraiseRequest(true, null, WORDS);
    var closing = new CloseComplaintRequest(WORDS);
    var reopening = new ReopenComplaintRequest(WORDS);
    return Stream.of(
        customer,
        customer.customer(),
        register,
        register.complaint(),
        register.complaint().form(),
        new Entry(AT, EntryKind.CONTACTED, Actor.SYSTEM, Map.of(), Map.of("note", WORDS)),
        contact,
        contact.command(),
        promise,
        promise.command(),
        fact,
        fact.command(),
        followUp,
        followUp.command(),
        finding,
        finding.command(),
        praise,
        praise.command(),
        closing,
        closing.command(),
        reopening,
        reopening.command());
  }

  @ParameterizedTest
  @MethodSource("holders")
  void holdersOfPersonalDataDoNotShowItAsText(Record holder) {
    assertThat(holder.toString())
        .startsWith(holder.getClass().getSimpleName())
        .doesNotContain("王小测", "010-5", "虚构路");
  }
}
