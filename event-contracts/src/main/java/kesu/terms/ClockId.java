package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one running deadline (时限): complaint id, clause, and what it was started by. */
public record ClockId(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClockId {
    Identifiers.check("ClockId", value, Identifiers.CLAUSE);
  }

  @Override
  public String toString() {
    return value;
  }
}
