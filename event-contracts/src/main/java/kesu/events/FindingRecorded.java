package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Customer service determined the cause, who is responsible, and which faults of handling there
 * were (R1-C5, R1-T36 to R1-T41).
 *
 * @param faults the faults of handling found, none if empty
 * @param cause the reason that was found to be the cause
 * @param departments the departments found responsible; none named if empty
 * @param persons the persons found responsible; none named if empty
 * @param at the instant at which it happened
 * @param by the actor
 */
public record FindingRecorded(
    List<ClauseId> faults,
    @Nullable ReasonCode cause,
    List<DepartmentCode> departments,
    List<ResponsiblePerson> persons,
    Instant at,
    Actor by)
    implements Lifecycle {
  public FindingRecorded {
    faults = List.copyOf(faults);
    // findings of an earlier release name neither
    departments = departments == null ? List.of() : List.copyOf(departments);
    persons = persons == null ? List.of() : List.copyOf(persons);
  }
}
