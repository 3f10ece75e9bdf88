package kesu.defaults.decisions;

import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The sender of a request, and the means to recognise its repetition.
 *
 * @param actor the person acting
 * @param key the idempotency key chosen by the sender, if any
 * @param fingerprint a digest of method, path and body, to tell the same request from another under
 *     the same key
 * @param correlationId the request, as events, logs and answers refer to it
 */
public record Command(
    Actor actor, @Nullable String key, String fingerprint, String correlationId) {}
