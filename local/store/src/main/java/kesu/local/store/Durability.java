package kesu.local.store;

/** When a write is acknowledged. */
public enum Durability {
  /**
   * After the log has it in the operating system: survives a kill of the process, not of the
   * machine.
   */
  LOG,
  /** After the log is on the disk: survives a loss of power too. */
  FSYNC
}
