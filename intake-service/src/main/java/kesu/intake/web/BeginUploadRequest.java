package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The body of a request to begin an upload. */
record BeginUploadRequest(@NotBlank @Size(max = 200) String fileName) {
  @Override
  public String toString() {
    return "BeginUploadRequest[…]";
  }
}
