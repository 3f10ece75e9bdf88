package kesu.penalty.web;

import java.util.Locale;
import kesu.penalty.LedgerDimension;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a dimension as it is written in a URL: {@code person}, {@code month}. */
@Component
final class DimensionParameter implements Converter<String, LedgerDimension> {
  @Override
  public LedgerDimension convert(String text) {
    return LedgerDimension.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
