package kesu.bench.lifecycle;

/** The calls of one lifecycle, and the waits between them, in order. */
enum Call {
  REGISTER,
  /** From the sending of the registration until its assignment is shown. */
  ASSIGNED,
  ACCEPT,
  RESULT,
  /** From the result's answer until a follow-up is taken: intake must have heard of the result. */
  FOLLOW_UP,
  CLOSE,
  READ,
  /** The whole lifecycle. */
  LIFECYCLE
}
