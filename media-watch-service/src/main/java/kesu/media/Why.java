package kesu.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.rulebooks.CitedGround;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Component;

/** Why a complaint is as exposed as it is, and why these were told (依据). */
@Component
public class Why {
  private final Exposures exposures;
  private final Rulebooks rulebooks;

  Why(Exposures exposures, Rulebooks rulebooks) {
    this.exposures = exposures;
    this.rulebooks = rulebooks;
  }

  /** The decisions about one complaint. */
  public record Reasons(ComplaintId complaintId, List<Decided> decisions) {}

  /** One decision; {@code exposure}. */
  public record Decided(String decision, Instant at, List<CitedGround> grounds) {}

  /** The reasons of a complaint's exposure; empty where the complaint is unknown. */
  public Optional<Reasons> of(ComplaintId complaint) {
    return exposures
        .find(complaint)
        .map(
            watched -> {
              Rulebook rulebook = rulebooks.inForce(watched.rulebook(), watched.receivedAt());
              return new Reasons(
                  watched.id(),
                  watched.decisions().stream()
                      .map(
                          one ->
                              new Decided(
                                  "exposure",
                                  one.at(),
                                  one.grounds().stream()
                                      .map(ground -> CitedGround.of(ground, rulebook))
                                      .toList()))
                      .toList());
            });
  }
}
