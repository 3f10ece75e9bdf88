package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.RecordPraise;
import org.jspecify.annotations.Nullable;

/** The body of a request to record praise. */
record RecordPraiseRequest(
    @NotNull Boolean written,
    @Nullable @Size(max = 64) String department,
    @NotBlank @Size(max = 4000) String words) {
  RecordPraise command() {
    return new RecordPraise(written, department, words);
  }

  @Override
  public String toString() {
    return "RecordPraiseRequest[…]";
  }
}
