package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an employee by staff number; never a person's name. */
public record PersonId(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PersonId {
    Identifiers.check("PersonId", value, Identifiers.CODE);
  }

  @Override
  public String toString() {
    return value;
  }
}
