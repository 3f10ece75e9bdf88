package kesu.intake;

import java.util.Optional;
import java.util.Set;
import kesu.defaults.decisions.Refusal;
import kesu.intake.rules.Refusals;
import kesu.intake.rules.SearchTerms;
import org.jspecify.annotations.Nullable;

/** The terms of what people search for. */
final class ComplaintTerms {
  private ComplaintTerms() {}

  static Set<String> of(@Nullable String text) {
    return text == null ? Set.of() : SearchTerms.of(text);
  }

  /** The refusal of a text without a term, by which everything would be found. */
  static Optional<Refusal> refusal(ComplaintQuestion question) {
    return refusal("words", question.words()).or(() -> refusal("product", question.product()));
  }

  private static Optional<Refusal> refusal(String parameter, @Nullable String text) {
    return text != null && of(text).isEmpty()
        ? Optional.of(Refusals.noTerm(parameter))
        : Optional.empty();
  }
}
