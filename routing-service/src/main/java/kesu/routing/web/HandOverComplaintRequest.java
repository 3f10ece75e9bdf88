package kesu.routing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.routing.rules.HandOver;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;

/**
 * The body of a request to hand a complaint over.
 *
 * @param reason the reason to choose this department
 */
record HandOverComplaintRequest(
    @NotNull ComplaintId complaintId,
    @NotNull DepartmentCode department,
    @NotBlank @Size(max = 4_000) String reason) {
  HandOver command() {
    return new HandOver(complaintId, department, reason);
  }
}
