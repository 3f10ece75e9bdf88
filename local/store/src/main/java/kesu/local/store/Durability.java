package kesu.local.store;

/** The point at which a write is acknowledged. */
public enum Durability {
  /**
   * When the log has reached the operating system: survives a kill of the process, not of the
   * machine.
   */
  LOG,
  /** When the log has reached the disk: survives a power failure too. */
  FSYNC
}
