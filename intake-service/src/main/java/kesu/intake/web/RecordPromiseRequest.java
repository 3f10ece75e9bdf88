package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.intake.rules.ComplaintCommand.RecordPromise;
import org.jspecify.annotations.Nullable;

/** The body of a request to record a promise. */
record RecordPromiseRequest(@NotNull Instant promisedAt, @Nullable @Size(max = 2000) String note) {
  RecordPromise command() {
    return new RecordPromise(promisedAt, note);
  }

  @Override
  public String toString() {
    return "RecordPromiseRequest[…]";
  }
}
