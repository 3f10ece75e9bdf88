package kesu.defaults.web;

import java.util.List;

/** A request has query parameters that its operation does not take. */
final class FaultyParameters extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Fault> faults;

  FaultyParameters(List<Fault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }
}
