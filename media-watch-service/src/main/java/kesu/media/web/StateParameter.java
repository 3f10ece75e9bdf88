package kesu.media.web;

import java.util.Locale;
import kesu.media.rules.Mention;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A state of a report as people write it in a URL: {@code unlinked}, {@code linked}. */
enum StateParameter {
  UNLINKED(Mention.State.UNLINKED),
  LINKED(Mention.State.LINKED);

  private final Mention.State state;

  StateParameter(Mention.State state) {
    this.state = state;
  }

  static Mention.@Nullable State stateOf(@Nullable StateParameter parameter) {
    return parameter == null ? null : parameter.state;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a state, in capitals or not. */
  @Component
  static final class FromText implements Converter<String, StateParameter> {
    @Override
    public StateParameter convert(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
