package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A clause of a regulation, such as {@code R1-D7}. */
public record ClauseId(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClauseId {
    Identifiers.check("ClauseId", value, Identifiers.CLAUSE);
  }

  @Override
  public String toString() {
    return value;
  }
}
