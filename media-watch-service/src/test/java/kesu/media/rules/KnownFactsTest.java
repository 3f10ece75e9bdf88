package kesu.media.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KnownFactsTest {
  private static final Instant FOUND = Instant.parse("2026-03-02T01:00:00Z");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", FOUND);

  private static LinkedMention mention(Origin origin, int outlet, boolean negative) {
    return new LinkedMention(new MentionId("m" + outlet), origin, "媒体" + outlet, negative, FOUND);
  }

  private static KnownFacts known(
      boolean inclined, boolean negativeMedia, List<LinkedMention> reports) {
    KnownFacts facts = new KnownFacts(inclined, negativeMedia, List.of(), List.of());
    for (LinkedMention report : reports) {
      facts = facts.with(report);
    }
    return facts;
  }

  private static Exposure level(KnownFacts facts) {
    return facts.judge(R1.exposure()).level();
  }

  private static Exposure reported(LinkedMention... reports) {
    return level(known(false, false, List.of(reports)));
  }

  @ParameterizedTest
  @CsvSource({
    "PRESS, 1, EXPOSED",
    "PRESS, 2, CRISIS",
    "PRESS, 3, CRISIS",
    "BROADCASTER, 1, EXPOSED",
    "BROADCASTER, 2, CRISIS",
    "PLATFORM, 2, EXPOSED",
    "PLATFORM, 3, CRISIS",
    "PLATFORM, 4, CRISIS",
    "CONSUMER_BODY, 5, EXPOSED",
    "INTERNAL_TIP, 5, AT_RISK"
  })
  @Clause("R1-S3")
  void negativeOutletsMakeItExposedByTheirNumberAndOrigin(
      Origin origin, int outlets, Exposure expected) {
    List<LinkedMention> reports =
        IntStream.rangeClosed(1, outlets).mapToObj(one -> mention(origin, one, true)).toList();
    assertThat(level(known(false, false, reports))).isEqualTo(expected);
  }

  @Test
  @Clause("R1-S3")
  void theSameOutletTwiceIsOneSourceAndPressWithBroadcasterAreTwo() {
    assertThat(reported(mention(Origin.PRESS, 1, true), mention(Origin.PRESS, 1, true)))
        .isEqualTo(Exposure.EXPOSED);
    assertThat(reported(mention(Origin.PRESS, 1, true), mention(Origin.BROADCASTER, 2, true)))
        .isEqualTo(Exposure.CRISIS);
    assertThat(reported(mention(Origin.PRESS, 1, true), mention(Origin.PRESS, 2, false)))
        .isEqualTo(Exposure.EXPOSED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Origin.class,
      names = {"PRESS", "BROADCASTER", "PLATFORM", "INTERNAL_TIP"})
  @Clause("R1-S3")
  void aFavourableReportChangesNothing(Origin origin) {
    assertThat(reported(mention(origin, 1, false))).isEqualTo(Exposure.NONE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Origin.class,
      names = {"COURT", "CONSUMER_BODY"})
  @Clause("R1-S2")
  void aCourtOrConsumerBodyExposesItWhateverTheTone(Origin origin) {
    assertThat(reported(mention(origin, 1, false))).isEqualTo(Exposure.EXPOSED);
  }

  @Test
  @Clause("R1-M")
  void aCustomerInclinedToPublishIsARiskAndTheClauseIsCited() {
    var finding = known(true, false, List.of()).judge(R1.exposure());
    assertThat(finding.level()).isEqualTo(Exposure.AT_RISK);
    assertThat(finding.grounds()).extracting(Ground::clause).containsExactly(new ClauseId("R1-M"));
  }

  @Test
  @Clause("R1-S3")
  void aReportThatSomebodyRecordedIsNotCountedBesideTheOneThatWasLinked() {
    assertThat(level(known(false, true, List.of()))).isEqualTo(Exposure.EXPOSED);
    assertThat(level(known(false, true, List.of(mention(Origin.PRESS, 1, true)))))
        .isEqualTo(Exposure.EXPOSED);
  }
}
