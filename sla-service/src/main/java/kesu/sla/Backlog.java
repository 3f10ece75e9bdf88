package kesu.sla;

/**
 * The complaint log, which after a restart may hold word of duties that were done in time and not
 * yet heard of.
 */
public interface Backlog {
  /** Whether all has been taken in that was in the log when this was first asked. */
  boolean isTakenIn();
}
