package kesu.intake.rules;

import java.time.Instant;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * A store's request for resources of the branch.
 *
 * @param request its number among those of the complaint, from 1
 * @param store the store that asks
 * @param from the department whose resources it asks for
 * @param granted the answer of the branch; null while there is none
 */
@Clause({"R1-D4", "R1-O34"})
public record HelpRequest(
    int request,
    DepartmentCode store,
    DepartmentCode from,
    Instant askedAt,
    @Nullable Boolean granted) {
  HelpRequest decided(boolean grant) {
    return new HelpRequest(request, store, from, askedAt, grant);
  }
}
