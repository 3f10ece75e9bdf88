package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.RecordPraise;
import kesu.terms.PraiseForm;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to record praise.
 *
 * @param form the form it came in, which tells whether it is in writing
 * @param written true if in writing, where the form is not known
 * @param department the department praised; absent if it is for the handling
 * @param person the person praised, if one is named
 */
record RecordPraiseRequest(
    @Nullable PraiseForm form,
    @Nullable Boolean written,
    @Nullable @Size(max = 64) String department,
    @Nullable @Pattern(regexp = RecordFindingRequest.STAFF_NUMBER) String person,
    @NotBlank @Size(max = 4000) String words) {
  RecordPraise command() {
    return new RecordPraise(written, form, department, person, words);
  }

  @Override
  public String toString() {
    return "RecordPraiseRequest[…]";
  }
}
