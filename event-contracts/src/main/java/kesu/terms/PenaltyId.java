package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one proposed penalty (负激励) or reward (正激励): complaint id, a dash, and a count from 1. */
public record PenaltyId(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PenaltyId {
    Identifiers.check("PenaltyId", value, Identifiers.CODE);
  }

  @Override
  public String toString() {
    return value;
  }
}
