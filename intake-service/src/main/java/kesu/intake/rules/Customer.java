package kesu.intake.rules;

import org.jspecify.annotations.Nullable;

/** The customer who complains. Does not show itself in logs. */
public record Customer(String name, String telephone, @Nullable String address) {
  @Override
  public String toString() {
    return "Customer[…]";
  }
}
