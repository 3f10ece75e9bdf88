package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.RecordRepeat;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to say that a complaint is, or is not, the same matter as another.
 *
 * @param of the other complaint
 * @param same true if it is the same matter
 */
record RecordRepeatRequest(
    @NotNull ComplaintId of, @NotNull Boolean same, @Nullable @Size(max = 2000) String note) {
  RecordRepeat command() {
    return new RecordRepeat(of, same, note);
  }

  @Override
  public String toString() {
    return "RecordRepeatRequest[…]";
  }
}
