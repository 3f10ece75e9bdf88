package kesu.sla;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of clocks ended.
 *
 * @param documents where in the complaints to go on; null for their beginning
 * @param shown how many clocks behind that were shown already
 */
record Place(@Nullable String documents, int shown) {
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]*)\\.(\\d{1,6})");

  /** Empty where the text is none of ours. */
  static Optional<Place> parse(@Nullable String text) {
    if (text == null) {
      return Optional.of(new Place(null, 0));
    }
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new Place(
                form.group(1).isEmpty() ? null : form.group(1), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  Place further(int more) {
    return new Place(documents, shown + more);
  }

  String text() {
    return (documents == null ? "" : documents) + "." + shown;
  }
}
