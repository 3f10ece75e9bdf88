package kesu.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.Telephone;
import org.jspecify.annotations.Nullable;

/** Who complains. Does not show itself in logs. */
public record Customer(
    @NotBlank @Size(max = 100) String name,
    @NotNull @Pattern(regexp = Telephone.FORM) String telephone,
    @Nullable @Size(max = 300) String address) {
  @Override
  public String toString() {
    return "Customer[…]";
  }
}
