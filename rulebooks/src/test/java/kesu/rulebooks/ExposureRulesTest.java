package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kesu.terms.Clause;
import kesu.terms.Exposure;
import kesu.terms.Origin;
import kesu.terms.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureRulesTest {
  private static final ExposureRules RULES = R1.BOOK.exposure();

  private static List<MentionFacts> negative(Origin origin, int outlets) {
    return IntStream.range(0, outlets)
        .mapToObj(i -> new MentionFacts(origin, origin + "-" + i, Tone.NEGATIVE))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "PRESS, NEGATIVE, EXPOSED, R1-S3",
    "BROADCASTER, NEGATIVE, EXPOSED, R1-S3",
    "PLATFORM, NEGATIVE, EXPOSED, R1-S3",
    "PLATFORM, NEUTRAL, AT_RISK, R1-S3",
    "PLATFORM, POSITIVE, NONE, R1-S3",
    "COURT, NEUTRAL, EXPOSED, R1-S2",
    "CONSUMER_BODY, NEGATIVE, EXPOSED, R1-S2",
    "INTERNAL_TIP, NEGATIVE, AT_RISK, R1-M"
  })
  @Clause({"R1-S2", "R1-S3", "R1-M"})
  void oneMentionAmountsToWhatItsRowSays(Origin origin, Tone tone, Exposure level, String clause) {
    ExposureFinding finding = RULES.judge(List.of(new MentionFacts(origin, "one", tone)));
    assertThat(finding.level()).isEqualTo(level);
    assertThat(finding.grounds())
        .singleElement()
        .satisfies(
            ground -> {
              assertThat(ground.clause()).isEqualTo(R1.clause(clause));
              assertThat(ground.outcome()).isEqualTo(level.name());
            });
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
    "PLATFORM, 4, CRISIS"
  })
  @Clause("R1-S3")
  void severalIndependentNegativeReportsAreACrisis(Origin origin, int outlets, Exposure level) {
    assertThat(RULES.judge(negative(origin, outlets)).level()).isEqualTo(level);
  }

  @Test
  @Clause("R1-S3")
  void pressAndBroadcastersCountTogether() {
    List<MentionFacts> mentions =
        Stream.of(Origin.PRESS, Origin.BROADCASTER)
            .flatMap(origin -> negative(origin, 1).stream())
            .toList();
    ExposureFinding finding = RULES.judge(mentions);
    assertThat(finding.level()).isEqualTo(Exposure.CRISIS);
    assertThat(finding.grounds().getLast().inputs())
        .containsEntry("negativeOutlets", "2")
        .containsEntry("atLeast", "2");
  }

  @Test
  void theSameOutletTwiceIsOneVoice() {
    assertThat(
            RULES
                .judge(
                    List.of(
                        new MentionFacts(Origin.PRESS, "Evening Paper", Tone.NEGATIVE),
                        new MentionFacts(Origin.PRESS, " evening paper", Tone.NEGATIVE)))
                .level())
        .isEqualTo(Exposure.EXPOSED);
  }

  @Test
  void nothingMentionedIsNoExposure() {
    assertThat(RULES.judge(List.of())).isEqualTo(new ExposureFinding(Exposure.NONE, List.of()));
  }

  @Test
  @Clause({"R1-M", "R1-O3"})
  void threeManagersAreToldOnceExposureThreatensAndHeadOfficeInACrisis() {
    assertThat(RULES.toldAt(Exposure.NONE)).isEmpty();
    assertThat(RULES.toldAt(Exposure.AT_RISK))
        .containsExactlyInAnyOrder(
            new Post("customer-service-manager"),
            new Post("branch-general-manager"),
            new Post("advertising-manager"));
    assertThat(RULES.toldAt(Exposure.EXPOSED)).doesNotContain(new Post("head-office-complaints"));
    assertThat(RULES.toldAt(Exposure.CRISIS)).contains(new Post("head-office-complaints"));
  }
}
