package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A branch (分部) of the company, such as {@code bj}. */
public record BranchCode(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BranchCode {
    Identifiers.check("BranchCode", value, Identifiers.CODE);
  }

  @Override
  public String toString() {
    return value;
  }
}
