package kesu.media;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.Ground;
import kesu.terms.Text;
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
  public record Decided(String decision, Instant at, List<Cited> grounds) {}

  /** One clause applied, with its words. */
  public record Cited(
      String rulebook,
      String version,
      ClauseId clause,
      Map<String, String> inputs,
      String outcome,
      Text text) {}

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
                      .map(one -> new Decided("exposure", one.at(), cited(rulebook, one.grounds())))
                      .toList());
            });
  }

  private static List<Cited> cited(Rulebook rulebook, List<Ground> grounds) {
    return grounds.stream()
        .map(
            ground ->
                new Cited(
                    ground.rulebook(),
                    ground.version(),
                    ground.clause(),
                    ground.inputs(),
                    ground.outcome(),
                    rulebook.clause(ground.clause()).text()))
        .toList();
  }
}
