package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.intake.rules.SceneCommand.RecordPressTalk;
import kesu.terms.PressPartner;
import org.jspecify.annotations.Nullable;

/** The body of a request to record a talk with the press. */
record RecordPressTalkRequest(
    @NotNull PressPartner partner,
    @NotNull Boolean inPerson,
    @NotBlank @Size(max = 100) String outlet,
    @NotBlank @Size(max = 100) String with,
    @Nullable Instant at,
    @Nullable @Size(max = 2000) String agreed) {
  RecordPressTalk command() {
    return new RecordPressTalk(partner, inPerson, outlet, with, at, agreed);
  }

  @Override
  public String toString() {
    return "RecordPressTalkRequest[…]";
  }
}
