package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one complaint in every service, on every topic key and in every URL; 24 lower-case letters
 * and digits.
 */
public record ComplaintId(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ComplaintId {
    Identifiers.check("ComplaintId", value, Identifiers.CODE);
  }

  @Override
  public String toString() {
    return value;
  }
}
