package kesu.media.web;

import java.util.Optional;
import java.util.function.Supplier;
import kesu.defaults.saving.Refusal;
import kesu.defaults.web.Replies;
import kesu.media.Permitted;
import kesu.terms.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Replies to those who may read. */
@Component
class Reading {
  private static final int MOST = 200;
  private final Permitted permitted;

  Reading(Permitted permitted) {
    this.permitted = permitted;
  }

  static int clamped(int limit) {
    return Math.clamp(limit, 1, MOST);
  }

  ResponseEntity<?> reply(Actor actor, Supplier<?> answer) {
    return reply("read", actor, answer);
  }

  ResponseEntity<?> reply(String action, Actor actor, Supplier<?> answer) {
    Optional<Refusal> refusal = permitted.refusal(action, actor);
    return refusal.isPresent() ? Replies.refused(refusal.get()) : ResponseEntity.ok(answer.get());
  }

  ResponseEntity<?> one(Actor actor, Object id, Supplier<? extends Optional<?>> answer) {
    Optional<Refusal> refusal = permitted.refusal("read", actor);
    if (refusal.isPresent()) {
      return Replies.refused(refusal.get());
    }
    Optional<?> found = answer.get();
    return found.isPresent()
        ? ResponseEntity.ok(found.get())
        : Replies.refused(
            Refusal.of(
                Refusal.Kind.UNKNOWN,
                "not-known-here",
                "这里没有 " + id + "；请核对编号。",
                "There is no " + id + " here; check the id."));
  }
}
