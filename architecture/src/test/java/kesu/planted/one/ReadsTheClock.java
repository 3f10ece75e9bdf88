package kesu.planted.one;

import java.time.Instant;

/** Reads the machine's clock. */
class ReadsTheClock {
  Instant now() {
    return Instant.now();
  }
}
