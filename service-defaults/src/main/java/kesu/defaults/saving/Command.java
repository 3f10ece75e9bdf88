package kesu.defaults.saving;

import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and how a repetition of the same request is known.
 *
 * @param actor who acts
 * @param key the idempotency key that the sender chose, if any
 * @param fingerprint a digest of method, path and body: tells the same request from another under
 *     the same key
 * @param correlationId the request that events, logs and answers go back to
 */
public record Command(
    Actor actor, @Nullable String key, String fingerprint, String correlationId) {}
