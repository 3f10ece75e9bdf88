package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.ReopenComplaint;

/** The body of a request to reopen a complaint. */
record ReopenComplaintRequest(@NotBlank @Size(max = 2000) String cause) {
  ReopenComplaint command() {
    return new ReopenComplaint(cause);
  }

  @Override
  public String toString() {
    return "ReopenComplaintRequest[…]";
  }
}
