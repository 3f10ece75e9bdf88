package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneTest {
  @ParameterizedTest
  @CsvSource({
    "010-51234567, 01051234567",
    "010 5123 4567, 01051234567",
    "+86 138-0013-8000, 13800138000",
    "008613800138000, 13800138000",
    "+1 555 0100, 15550100",
    "8613800138000, 8613800138000"
  })
  void sameTelephoneHoweverItIsWritten(String written, String digits) {
    assertThat(Telephone.digits(written)).isEqualTo(digits);
  }
}
