package kesu.defaults.web;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kesu.defaults.decisions.Refusal;
import kesu.terms.Actor;
import org.springframework.http.ResponseEntity;

/** Replies to those who may read, and tells others why they may not. */
public final class Reading {
  private static final int MOST = 200;
  private final BiFunction<String, Actor, Optional<Refusal>> refusals;

  /**
   * Reading by a regulation.
   *
   * @param refusals why an actor may not do what an action names; empty where the actor may
   */
  public Reading(BiFunction<String, Actor, Optional<Refusal>> refusals) {
    this.refusals = refusals;
  }

  /** How many to show: what was asked for, but at least one and not too many. */
  public static int clamped(int limit) {
    return Math.clamp(limit, 1, MOST);
  }

  /** What may be read with the action {@code read}. */
  public ResponseEntity<?> reply(Actor actor, Supplier<?> answer) {
    return reply("read", actor, answer);
  }

  /** What may be read with an action of its own. */
  public ResponseEntity<?> reply(String action, Actor actor, Supplier<?> answer) {
    Optional<Refusal> refusal = refusals.apply(action, actor);
    return refusal.isPresent() ? Replies.refused(refusal.get()) : ResponseEntity.ok(answer.get());
  }

  /** The one thing of that id; a problem where there is none. */
  public ResponseEntity<?> one(Actor actor, Object id, Supplier<? extends Optional<?>> answer) {
    Optional<Refusal> refusal = refusals.apply("read", actor);
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
