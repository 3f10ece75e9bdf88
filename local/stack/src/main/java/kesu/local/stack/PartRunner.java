package kesu.local.stack;

/** Starts parts. */
interface PartRunner {
  /** Starts the part and returns before it is ready. */
  RunningPart run(Part part);
}
