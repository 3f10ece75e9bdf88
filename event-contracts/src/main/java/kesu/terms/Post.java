package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A post of the organisation chart, such as {@code store-head} (门店店长). */
public record Post(@JsonValue String value) implements Identifier {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Post {
    Identifiers.check("Post", value, Identifiers.CODE);
  }

  @Override
  public String toString() {
    return value;
  }
}
