package kesu.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.RecordFact;
import kesu.terms.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to record a fact.
 *
 * @param incident the incident, where that is the fact
 */
record RecordFactRequest(
    @NotNull FactKind fact,
    @Nullable @Valid IncidentRequest incident,
    @Nullable @Size(max = 2000) String note) {
  RecordFact command() {
    return new RecordFact(fact, incident == null ? null : incident.incident(), note);
  }

  @Override
  public String toString() {
    return "RecordFactRequest[…]";
  }
}
