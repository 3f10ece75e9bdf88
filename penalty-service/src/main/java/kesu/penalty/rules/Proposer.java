package kesu.penalty.rules;

import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A person who proposes a penalty.
 *
 * @param words the reason given; null where a finding gives it
 */
public record Proposer(Actor by, @Nullable String words) {}
