package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kesu.intake.rules.ComplaintCommand.RecordFinding;
import org.jspecify.annotations.Nullable;

/** The body of a request to record a finding. */
record RecordFindingRequest(
    @NotNull @Size(max = 10) List<@NotBlank @Size(max = 64) String> faults,
    @NotBlank @Size(max = 4000) String analysis,
    @NotBlank @Size(max = 4000) String correctiveProposal,
    @Nullable @Size(max = 2000) String insideResult) {
  RecordFinding command() {
    return new RecordFinding(faults, analysis, correctiveProposal, insideResult);
  }

  @Override
  public String toString() {
    return "RecordFindingRequest[…]";
  }
}
