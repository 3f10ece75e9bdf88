package kesu.intake.rules;

import java.time.Instant;
import kesu.terms.Clause;
import org.jspecify.annotations.Nullable;

/**
 * An incident (突发危机事件) behind a complaint, as whoever reports it tells it.
 *
 * @param happenedAt when it happened
 * @param kind its kind, from the rulebook's list
 * @param store the store where it happened; the store of purchase if not given
 * @param place the place in the store; null only in what the first releases stored
 * @param noticedAt when the company's staff noticed it; when the complaint was received if not
 *     given
 * @param injury true if somebody was injured; asked where the kind does not say
 * @param thirdPartyHurt true if somebody was hurt who is no employee; asked likewise
 * @param propertyLost true if property was lost or damaged; no if not given
 */
@Clause({"R1-S4", "R1-S9"})
public record Incident(
    Instant happenedAt,
    String kind,
    @Nullable String store,
    @Nullable String place,
    @Nullable Instant noticedAt,
    @Nullable Boolean injury,
    @Nullable Boolean thirdPartyHurt,
    @Nullable Boolean propertyLost) {
  @Override
  public String toString() {
    return "Incident[" + kind + " " + happenedAt + " …]";
  }
}
