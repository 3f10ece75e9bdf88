package kesu.media.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintNumbersTest {
  @Test
  void numbersAreFoundInTheOrderOfTheTextAndNoneTwice() {
    assertThat(ComplaintNumbers.in("投诉号KS26-0000124-8至今无人处理；此前的 ks26-0000123-0（KS26-0000123-0）亦然"))
        .containsExactly("KS26-0000124-8", "KS26-0000123-0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KS26-0000123-1", // check digit
        "KS26-0000132-0", // two digits the wrong way round
        "KS27-0000123-0", // another year
        "KS26-000123-0",
        "KS26-00001230",
        "KS26-0000123-00",
        "XKS26-0000123-0",
        "电视没有图像，等了三周"
      })
  void aNumberWithASlipIsNone(String text) {
    assertThat(ComplaintNumbers.in(text)).isEmpty();
    assertThat(ComplaintNumbers.isOne(text)).isFalse();
  }

  @Test
  void oneNumberAndNothingElse() {
    assertThat(ComplaintNumbers.isOne("KS26-0000123-0")).isTrue();
    assertThat(ComplaintNumbers.isOne("KS26-0000123-0 ")).isFalse();
    assertThat(ComplaintNumbers.isOne("KS26-0000123-0 KS26-0000124-8")).isFalse();
  }
}
