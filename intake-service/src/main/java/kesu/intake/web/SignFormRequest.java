package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import kesu.intake.rules.FormCommand.SignForm;
import kesu.rulebooks.FormField;

/**
 * The body of a request to sign the feedback form.
 *
 * @param signature the place on the form to sign at
 */
record SignFormRequest(@NotNull FormField signature) {
  SignForm command() {
    return new SignForm(signature);
  }
}
