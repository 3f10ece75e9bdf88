package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One department of one branch or store, such as {@code bj-logistics}; also the end of its inbox
 * topic's name.
 */
public record DepartmentCode(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DepartmentCode {
    Identifiers.check("DepartmentCode", value, Identifiers.CODE);
  }

  @Override
  public String toString() {
    return value;
  }
}
