package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.RecordFact;
import kesu.terms.FactKind;
import org.jspecify.annotations.Nullable;

/** The body of a request to record a fact. */
record RecordFactRequest(@NotNull FactKind fact, @Nullable @Size(max = 2000) String note) {
  RecordFact command() {
    return new RecordFact(fact, note);
  }

  @Override
  public String toString() {
    return "RecordFactRequest[…]";
  }
}
