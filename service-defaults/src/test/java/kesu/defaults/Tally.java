package kesu.defaults;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A count of something, with the number of each occurrence. */
public record Tally(String id, List<Long> numbers) {
  public Tally {
    numbers = List.copyOf(numbers);
  }

  /** The tally with one more occurrence; a new one if there is none yet. */
  public static Tally count(@Nullable Tally tally, String id, long number) {
    List<Long> numbers = new ArrayList<>(tally == null ? List.of() : tally.numbers);
    numbers.add(number);
    return new Tally(id, numbers);
  }

  /** How often it occurred. */
  public int count() {
    return numbers.size();
  }
}
