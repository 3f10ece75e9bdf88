package kesu.penalty.rules;

import java.time.Instant;
import java.util.List;
import kesu.events.FindingRecorded;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;

/**
 * A finding on a case (R1-C5).
 *
 * @param faults the faults of handling found
 * @param departments the departments found responsible; none named if empty
 * @param persons the persons found responsible; none named if empty
 */
public record Finding(
    List<ClauseId> faults,
    List<DepartmentCode> departments,
    List<Responsible> persons,
    Instant at,
    Actor by) {
  /**
   * A person found responsible.
   *
   * @param rows the rows that the person answers for; the row of the cause if empty
   */
  public record Responsible(PostHolder holder, List<ClauseId> rows) {
    public Responsible {
      rows = List.copyOf(rows);
    }
  }

  public Finding {
    faults = List.copyOf(faults);
    departments = List.copyOf(departments);
    persons = List.copyOf(persons);
  }

  static Finding of(FindingRecorded event) {
    return new Finding(
        event.faults(),
        event.departments(),
        event.persons().stream()
            .map(
                person ->
                    new Responsible(
                        new PostHolder(person.person(), person.post(), person.department()),
                        person.rows()))
            .toList(),
        event.at(),
        event.by());
  }

  /** The persons who answer for the cause of the complaint. */
  List<PostHolder> forCause(ClauseId cause) {
    return persons.stream()
        .filter(person -> person.rows().isEmpty() || person.rows().contains(cause))
        .map(Responsible::holder)
        .toList();
  }

  /** The persons who answer for a fault of handling. */
  List<PostHolder> forFault(ClauseId fault) {
    return persons.stream()
        .filter(person -> person.rows().contains(fault))
        .map(Responsible::holder)
        .toList();
  }

  /** Returns true if it names who answers for the cause. */
  boolean determines(ClauseId cause) {
    return !departments.isEmpty() || !forCause(cause).isEmpty();
  }
}
