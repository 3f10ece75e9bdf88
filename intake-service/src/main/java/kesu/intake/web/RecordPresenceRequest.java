package kesu.intake.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.intake.rules.IncidentCommand.RecordPresence;
import org.jspecify.annotations.Nullable;

/** The body of a request to record one's presence at the scene. */
record RecordPresenceRequest(@Nullable Instant since, @Nullable @Size(max = 2000) String note) {
  RecordPresence command() {
    return new RecordPresence(since, note);
  }

  @Override
  public String toString() {
    return "RecordPresenceRequest[…]";
  }
}
