package kesu.intake.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.intake.rules.SceneCommand.RecordJournalists;
import org.jspecify.annotations.Nullable;

/** The body of a request to record that journalists are at the scene. */
record RecordJournalistsRequest(@Nullable Instant since, @Nullable @Size(max = 2000) String note) {
  RecordJournalists command() {
    return new RecordJournalists(since, note);
  }

  @Override
  public String toString() {
    return "RecordJournalistsRequest[…]";
  }
}
