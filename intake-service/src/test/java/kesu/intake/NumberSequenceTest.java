package kesu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kesu.terms.ComplaintNumber;
import org.junit.jupiter.api.Test;

class NumberSequenceTest {
  private static final Instant IN_26 = Instant.parse("2026-12-31T15:59:59Z");
  private static final Instant IN_27 = Instant.parse("2026-12-31T16:00:00Z");
  private final List<Integer> taken = new ArrayList<>();
  private final NumberSequence numbers = new NumberSequence(blocks());

  private NumberBlocks blocks() {
    Map<Integer, Integer> ends = new HashMap<>();
    return (year, size) -> {
      taken.add(year);
      return ends.merge(year, size, Integer::sum) - size + 1;
    };
  }

  @Test
  void numbersFollowEachOtherFromBlockToBlock() {
    List<ComplaintNumber> drawn =
        IntStream.range(0, 120).mapToObj(i -> numbers.next(IN_26)).toList();

    assertThat(drawn)
        .isEqualTo(IntStream.rangeClosed(1, 120).mapToObj(i -> ComplaintNumber.of(26, i)).toList());
    assertThat(taken).containsExactly(26, 26, 26);
  }

  @Test
  void eachYearBeginsAtOneWhenItBeginsInBeijing() {
    assertThat(numbers.next(IN_26)).isEqualTo(ComplaintNumber.of(26, 1));
    assertThat(numbers.next(IN_27)).isEqualTo(ComplaintNumber.of(27, 1));
  }

  @Test
  void releasedNumbersComeNextTheLowestFirst() {
    ComplaintNumber first = numbers.next(IN_26);
    ComplaintNumber second = numbers.next(IN_26);
    numbers.release(second);
    numbers.release(first);

    assertThat(numbers.next(IN_26)).isEqualTo(first);
    assertThat(numbers.next(IN_26)).isEqualTo(second);
    assertThat(numbers.next(IN_26)).isEqualTo(ComplaintNumber.of(26, 3));
  }

  @Test
  void aNumberReleasedInAnotherYearIsNotGivenAgain() {
    numbers.release(numbers.next(IN_26));

    assertThat(numbers.next(IN_27)).isEqualTo(ComplaintNumber.of(27, 1));
  }
}
