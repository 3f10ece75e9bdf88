package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.intake.rules.ComplaintCommand.RecordContact;
import org.jspecify.annotations.Nullable;

/** The body of a request to record a call or visit. */
record RecordContactRequest(
    @NotNull Boolean reached, @Nullable Instant at, @Nullable @Size(max = 2000) String note) {
  RecordContact command() {
    return new RecordContact(reached, at, note);
  }

  @Override
  public String toString() {
    return "RecordContactRequest[…]";
  }
}
