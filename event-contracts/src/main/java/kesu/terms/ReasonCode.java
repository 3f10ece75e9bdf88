package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A row of a rulebook's reason list (原因类型), which is a clause too, such as {@code R1-T23}. */
public record ReasonCode(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReasonCode {
    Identifiers.check("ReasonCode", value, Identifiers.CLAUSE);
  }

  @Override
  public String toString() {
    return value;
  }
}
