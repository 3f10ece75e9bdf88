package kesu.defaults.decisions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items on it
 * @param next the cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * All items of a list, read page by page as they are needed.
   *
   * @param read reads the page that follows a cursor; the first after null
   */
  public static <T> Stream<T> all(Function<@Nullable String, Page<T>> read) {
    return Stream.iterate(
            Optional.of(read.apply(null)),
            Optional::isPresent,
            page -> page.flatMap(shown -> Optional.ofNullable(shown.next()).map(read)))
        .flatMap(page -> page.orElseThrow().items().stream());
  }

  /** The same page with every item shown in another way. */
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
