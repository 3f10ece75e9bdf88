package kesu.routing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** What can be asked for. */
final class Requests {
  private static final int WORDS = 4_000;

  private Requests() {}

  /** Nothing needs to be said. */
  record Acceptance() {}

  record Refusal(
      @NotBlank @Size(min = 10, max = WORDS) String finding,
      @Nullable DepartmentCode suggestedDepartment) {
    Refusal {
      finding = stripped(finding);
    }
  }

  record Progress(
      @NotBlank @Size(max = WORDS) String report, @Nullable @Size(max = WORDS) String plan) {}

  record Result(
      @NotBlank @Size(max = WORDS) String report,
      @NotBlank @Size(max = WORDS) String result,
      @Nullable Instant finishedAt) {}

  record HandOver(
      @NotNull ComplaintId complaintId,
      @NotNull DepartmentCode department,
      @NotBlank @Size(max = WORDS) String reason) {}

  /** Blanks are no words; null, which validation finds, stays. */
  @SuppressWarnings("NullAway")
  private static String stripped(@Nullable String words) {
    return words == null ? null : words.strip();
  }
}
