package kesu.intake.rules;

import java.time.Instant;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.IncidentStep;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command on an incident.
 *
 * @param task the task that the step was about, if it was about one
 * @param state the state of that task
 */
public record IncidentStatus(
    ComplaintId complaintId,
    ComplaintNumber number,
    IncidentStep step,
    @Nullable String task,
    IncidentTask.@Nullable State state,
    Instant at) {}
