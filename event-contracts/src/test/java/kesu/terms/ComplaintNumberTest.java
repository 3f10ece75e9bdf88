package kesu.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ComplaintNumberTest {
  private static final ComplaintNumber RIGHT = new ComplaintNumber("KS26-0000123-0");

  @Test
  void theCheckDigitCatchesEveryDigitHeardWrong() {
    assertThat(ComplaintNumber.of(26, 123)).isEqualTo(RIGHT);
    String right = ComplaintNumber.of(26, 4_711_042).value();
    char check = right.charAt(right.length() - 1);
    for (int place = 0; place < 7; place++) {
      int weight = (int) Math.pow(10, place);
      int digit = 4_711_042 / weight % 10;
      int from = 4_711_042 - digit * weight;
      assertThat(
              IntStream.range(0, 10)
                  .filter(other -> other != digit)
                  .mapToObj(other -> ComplaintNumber.of(26, from + other * weight).value()))
          .noneMatch(wrong -> wrong.charAt(wrong.length() - 1) == check);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "26, 0, false",
    "26, 1, true",
    "26, 9999999, true",
    "26, 10000000, false",
    "-1, 1, false",
    "0, 1, true",
    "99, 1, true",
    "100, 1, false"
  })
  void aYearHasTwoDigitsAndASequenceSeven(int year, int sequence, boolean fits) {
    if (fits) {
      assertThat(ComplaintNumber.of(year, sequence).value()).hasSize(14);
    } else {
      assertThatThrownBy(() -> ComplaintNumber.of(year, sequence))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(String.valueOf(year), String.valueOf(sequence), "expected");
    }
  }

  @Test
  void numbersAreFoundInTheOrderOfTheTextAndNoneTwice() {
    assertThat(
            ComplaintNumber.findIn("投诉号KS26-0000124-8至今无人处理；此前的 ks26-0000123-0（KS26-0000123-0）亦然"))
        .containsExactly(new ComplaintNumber("KS26-0000124-8"), RIGHT);
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
    assertThat(ComplaintNumber.findIn(text)).isEmpty();
    assertThat(ComplaintNumber.parse(text)).isEmpty();
    assertThatThrownBy(() -> new ComplaintNumber(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(text, "expected");
  }

  @Test
  void oneNumberIsParsedAndNothingElse() {
    assertThat(ComplaintNumber.parse("KS26-0000123-0")).contains(RIGHT);
    assertThat(ComplaintNumber.parse("KS26-0000123-0 ")).isEmpty();
    assertThat(ComplaintNumber.parse("ks26-0000123-0")).isEmpty();
    assertThat(ComplaintNumber.parse("KS26-0000123-0 KS26-0000124-8")).isEmpty();
  }

  @Test
  void aRefusalNamesTheCheckDigitFoundAndTheOneExpected() {
    assertThatThrownBy(() -> new ComplaintNumber("KS26-0000123-1"))
        .hasMessage(
            "ComplaintNumber has the value 'KS26-0000123-1' with the check digit 1, expected 0");
  }

  @Test
  void onTheWireItIsText() {
    JsonMapper json = JsonMapper.shared();
    assertThat(json.writeValueAsString(RIGHT)).isEqualTo("\"KS26-0000123-0\"");
    assertThat(json.readValue("\"KS26-0000123-0\"", ComplaintNumber.class)).isEqualTo(RIGHT);
    assertThatThrownBy(() -> json.readValue("\"KS26-0000123-1\"", ComplaintNumber.class))
        .hasMessageContaining("expected 0");
  }
}
