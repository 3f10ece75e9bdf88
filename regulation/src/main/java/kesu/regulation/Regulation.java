package kesu.regulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.CaseOwners;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Permissions;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;

/**
 * The regulation that the company works by. What is owed for a complaint follows the rulebook in
 * force on the day it was received; who may act follows today's.
 */
public final class Regulation {
  private static final String READ = "read";

  private final Rulebooks rulebooks;
  private final Organisation organisation;
  private final String inUse;
  private final InstantSource time;

  Regulation(Rulebooks rulebooks, Organisation organisation, String inUse, InstantSource time) {
    this.rulebooks = rulebooks;
    this.organisation = organisation;
    this.inUse = inUse;
    this.time = time;
  }

  /** The rulebook that governs a complaint received at that instant and registered now. */
  public Rulebook inUse(Instant receivedAt) {
    return rulebooks.inForce(inUse, receivedAt);
  }

  /** The version of a rulebook that governs a complaint received at that instant. */
  public Rulebook governing(String rulebook, Instant receivedAt) {
    return rulebooks.inForce(rulebook, receivedAt);
  }

  /** The rulebook in force today. */
  public Rulebook today() {
    return rulebooks.inForce(inUse, time.instant());
  }

  /** The organisation chart. */
  public Organisation organisation() {
    return organisation;
  }

  /**
   * The refusal of an action that the actor may not do today: a stranger, somebody who does not
   * hold that post in that department, or whose post does not permit it. Empty if the actor may.
   *
   * @param action a word of {@link Permissions#ACTIONS}
   */
  public Optional<Refusal> forbids(String action, Actor actor) {
    return check().forbids(action, actor);
  }

  /**
   * The refusal of an action on one case: also that of somebody of another branch, store or
   * department than may do it there. Empty if the actor may.
   *
   * @param action a word of {@link Permissions#ACTIONS}
   */
  public Optional<Refusal> forbids(String action, Actor actor, CaseOwners owners) {
    return check().forbids(action, actor, owners);
  }

  private ActorCheck check() {
    return new ActorCheck(today(), organisation, time.instant());
  }

  /** Carries out an action if the actor may do it today. */
  public <A> Answer<A> permit(String action, Actor actor, Supplier<Answer<A>> use) {
    return forbids(action, actor).<Answer<A>>map(Answer.Refused::new).orElseGet(use);
  }

  /** Answers a question if the actor may read. */
  public <A> Answer<A> read(Actor actor, Supplier<A> answer) {
    return permit(READ, actor, () -> new Answer.Given<>(answer.get(), false));
  }

  /** Answers a question about one thing if the actor may read and there is such a thing. */
  public <A> Answer<A> readOne(
      Actor actor, Supplier<Optional<A>> answer, Supplier<Refusal> unknown) {
    return permit(
        READ,
        actor,
        () ->
            answer
                .get()
                .<Answer<A>>map(found -> new Answer.Given<>(found, false))
                .orElseGet(() -> new Answer.Refused<>(unknown.get())));
  }
}
