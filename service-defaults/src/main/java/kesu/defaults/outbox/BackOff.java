package kesu.defaults.outbox;

import java.time.Duration;

/** Waiting times that double from the first to the longest. */
record BackOff(Duration first, Duration longest) {
  /** The wait after that many failures in succession, in nanoseconds. */
  long nanos(int failures) {
    long longestNanos = longest.toNanos();
    long nanos = first.toNanos();
    for (int i = 1; i < failures && nanos < longestNanos; i++) {
      nanos *= 2;
    }
    return Math.min(nanos, longestNanos);
  }
}
