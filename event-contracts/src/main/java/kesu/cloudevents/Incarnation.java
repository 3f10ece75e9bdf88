package kesu.cloudevents;

/**
 * The life of a store that an event's number belongs to. A store that came back from a backup gives
 * numbers again that it gave before; a higher incarnation tells these from the old ones.
 *
 * @param number counted from 1; raised whenever the store was restored or rebuilt
 * @param start the last number that the stream's document had given when this incarnation began; 0
 *     in the first
 */
public record Incarnation(long number, long start) {
  /** The first, which a store has until it is restored. */
  public static final Incarnation FIRST = new Incarnation(1, 0);
}
