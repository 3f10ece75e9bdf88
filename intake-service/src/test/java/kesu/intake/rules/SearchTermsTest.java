package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {
  @Test
  void chineseIsFoundByEachTwoSignsThatStandTogether() {
    assertThat(SearchTerms.of("冰箱没有送到。冰箱")).containsExactly("冰箱", "箱没", "没有", "有送", "送到");
  }

  @Test
  void otherWordsAreFoundWholeWhateverTheirCase() {
    assertThat(SearchTerms.of("型号 BCD-200W，TV 坏了"))
        .containsExactly("型号", "bcd", "200w", "tv", "坏了");
  }

  @Test
  void aTextHasAllTermsOfWhatItContains() {
    assertThat(SearchTerms.of("约好上午送货，等到晚上也没有人来")).containsAll(SearchTerms.of("晚上也没有"));
  }

  @Test
  void oneSignAloneIsNoTerm() {
    assertThat(SearchTerms.of("冰")).isEmpty();
    assertThat(SearchTerms.of("，。 ")).isEmpty();
  }
}
