package kesu.defaults.web;

import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds all faults of a body: those that keep it from being read, and those of what can be read.
 * The framework stops at the first, so that a person would mend one field after the other.
 */
final class BodyFaults {
  private final JsonMapper json;
  private final Validator validator;

  BodyFaults(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /** The faults of a body; empty if it is no JSON at all. */
  List<Fault> of(byte[] body, Type expected) {
    CollectedFaults reading = new CollectedFaults();
    Object read;
    try {
      read = json.readerFor(json.constructType(expected)).withHandler(reading).readValue(body);
    } catch (JacksonException broken) {
      return reading.faults();
    }
    List<Fault> faults = new ArrayList<>(reading.faults());
    faults.addAll(violations(read, reading.faults()));
    return faults;
  }

  private List<Fault> violations(@Nullable Object read, List<Fault> unreadable) {
    return read == null
        ? List.of()
        : validator.validate(read).stream()
            .map(ConstraintMessages::fault)
            .filter(fault -> unreadable.stream().noneMatch(other -> covers(other, fault)))
            .sorted(Comparator.comparing(Fault::field))
            .toList();
  }

  /** A field that cannot be read is missing afterwards, which is no fault of its own. */
  private static boolean covers(Fault unreadable, Fault violation) {
    return violation.field().equals(unreadable.field())
        || violation.field().startsWith(unreadable.field() + ".")
        || violation.field().startsWith(unreadable.field() + "[");
  }
}
