package kesu.rulebooks;

import kesu.terms.ClauseId;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * A kind of incident (突发危机事件). The list is open: a company adds rows of its own.
 *
 * @param accident true if it is an accident, and not a quarrel or crime
 * @param injury true if somebody is injured; null where that must be asked
 * @param thirdPartyHurt true if somebody is hurt who is no employee; null where that must be asked
 */
public record IncidentKind(
    String code,
    ClauseId clause,
    Text name,
    boolean accident,
    @Nullable Boolean injury,
    @Nullable Boolean thirdPartyHurt) {}
