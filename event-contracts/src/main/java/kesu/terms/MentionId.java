package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one press or platform report; unique per origin and report. */
public record MentionId(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MentionId {
    Identifiers.check("MentionId", value, Identifiers.CODE);
  }

  @Override
  public String toString() {
    return value;
  }
}
