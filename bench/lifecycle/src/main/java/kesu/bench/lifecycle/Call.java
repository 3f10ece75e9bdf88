package kesu.bench.lifecycle;

/** The calls of one lifecycle and the waits between them, in order. */
enum Call {
  REGISTER,
  /** From sending the registration until its assignment is visible. */
  ASSIGNED,
  ACCEPT,
  RESULT,
  /** From the reply to the result until a follow-up is accepted: intake must know of the result. */
  FOLLOW_UP,
  CLOSE,
  READ,
  /** The whole lifecycle. */
  LIFECYCLE
}
