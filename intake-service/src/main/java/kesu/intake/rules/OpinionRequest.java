package kesu.intake.rules;

import java.time.Instant;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * A request of the branch for an opinion of head office (申请报告单).
 *
 * @param request its number among those of the complaint, from 1
 * @param passedTo the other centre that countersigns; null while head office has it
 * @param answeredAt the instant of the opinion; null while there is none
 */
@Clause("R1-FM2")
public record OpinionRequest(
    int request, Instant askedAt, @Nullable DepartmentCode passedTo, @Nullable Instant answeredAt) {
  OpinionRequest passedTo(DepartmentCode centre) {
    return new OpinionRequest(request, askedAt, centre, answeredAt);
  }

  OpinionRequest answered(Instant at) {
    return new OpinionRequest(request, askedAt, passedTo, at);
  }
}
