package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import kesu.intake.rules.FormCommand.FillForm;
import kesu.rulebooks.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to fill in the feedback form. Does not show itself in logs.
 *
 * @param basedOn the version of the form that was seen; refused if there is a later one
 * @param fields the content by field, point by point; an empty list empties the field
 */
record FillFormRequest(
    @Nullable Integer basedOn,
    @NotEmpty
        Map<FormField, @NotNull @Size(max = 20) List<@NotBlank @Size(max = 2000) String>> fields) {
  FillForm command() {
    return new FillForm(basedOn, fields);
  }

  @Override
  public String toString() {
    return "FillFormRequest" + fields.keySet();
  }
}
