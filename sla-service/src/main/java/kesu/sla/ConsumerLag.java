package kesu.sla;

/**
 * The distance between this service and the end of the complaint log. After a restart the log may
 * hold events that tell of duties done in time.
 */
public interface ConsumerLag {
  /** Returns true once all events are consumed that the log held when this was first asked. */
  boolean hasCaughtUp();
}
