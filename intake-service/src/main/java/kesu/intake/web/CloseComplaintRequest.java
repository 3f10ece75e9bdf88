package kesu.intake.web;

import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.CloseComplaint;
import org.jspecify.annotations.Nullable;

/** The body of a request to close a complaint. */
record CloseComplaintRequest(@Nullable @Size(max = 2000) String opinion) {
  CloseComplaint command() {
    return new CloseComplaint(opinion);
  }

  @Override
  public String toString() {
    return "CloseComplaintRequest[…]";
  }
}
