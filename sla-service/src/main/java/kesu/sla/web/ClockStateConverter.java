package kesu.sla.web;

import java.util.Locale;
import kesu.sla.rules.Deadline.State;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a state as it is written in a URL: {@code overdue}, {@code done-late}. */
@Component
final class ClockStateConverter implements Converter<String, State> {
  @Override
  public State convert(String word) {
    return State.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
