package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.intake.rules.Incident;
import org.jspecify.annotations.Nullable;

/** An incident in the body of a request: always with kind, time and place. */
record IncidentRequest(
    @NotNull Instant happenedAt,
    @NotBlank @Size(max = 64) String kind,
    @Nullable @Size(max = 64) String store,
    @NotBlank @Size(max = 200) String place,
    @Nullable Instant noticedAt,
    @Nullable Boolean injury,
    @Nullable Boolean thirdPartyHurt,
    @Nullable Boolean propertyLost) {
  Incident incident() {
    return new Incident(
        happenedAt, kind, store, place, noticedAt, injury, thirdPartyHurt, propertyLost);
  }

  @Override
  public String toString() {
    return "IncidentRequest[" + kind + " …]";
  }
}
