package kesu.planted.defaults;

import kesu.rulebooks.Rulebook;
import org.jspecify.annotations.Nullable;

/** Plumbing that knows the regulation. */
class KnowsRegulation {
  @Nullable Rulebook rulebook;
}
