package kesu.intake.rules;

import java.util.List;

/**
 * A person whom a finding names as responsible.
 *
 * @param person the staff number
 * @param rows the rows of the table that the person answers for; the cause if empty
 */
public record FoundResponsible(String person, List<String> rows) {
  public FoundResponsible {
    rows = List.copyOf(rows);
  }
}
