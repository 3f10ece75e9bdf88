package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A store (门店) of a branch, such as {@code bj-zgc}. */
public record StoreCode(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StoreCode {
    Identifiers.check("StoreCode", value, Identifiers.CODE);
  }

  @Override
  public String toString() {
    return value;
  }
}
