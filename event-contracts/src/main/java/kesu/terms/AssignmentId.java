package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one department's duty for one complaint: complaint id, a dash, and the hand-over's count
 * from 1.
 */
public record AssignmentId(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AssignmentId {
    Identifiers.check("AssignmentId", value, Identifiers.CODE);
  }

  @Override
  public String toString() {
    return value;
  }
}
