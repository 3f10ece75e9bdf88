package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;

/**
 * The store finished the complaint and sent its result up on the form (R1-D17).
 *
 * @param department the store
 * @param finishedAt the instant at which the store had finished
 * @param at the instant at which it happened
 * @param by the actor
 */
public record StoreResultReported(
    DepartmentCode department, Instant finishedAt, Instant at, Actor by) implements Lifecycle {}
