package kesu.rulebooks;

import java.time.LocalDate;
import java.util.Map;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * One regulation as in force on a given day.
 *
 * @param inForceFrom the first day of this version, Asia/Shanghai
 * @param clauses every clause that a row of this rulebook has or cites
 */
public record Rulebook(
    String id,
    String version,
    LocalDate inForceFrom,
    Text title,
    String source,
    SeverityRules severity,
    Reasons reasons,
    Clocks clocks,
    SilenceRules silence,
    Penalties penalties,
    Occasions occasions,
    Precedence precedence,
    ExposureRules exposure,
    Gates gates,
    IncidentRules incidents,
    FormFields form,
    DepartmentKinds departments,
    Posts posts,
    Permissions permissions,
    Map<ClauseId, ClauseRow> clauses) {
  public Rulebook {
    clauses = Map.copyOf(clauses);
  }

  /**
   * The clause of that id.
   *
   * @throws IllegalArgumentException if this rulebook has no such clause
   */
  public ClauseRow clause(ClauseId clause) {
    ClauseRow found = clauses.get(clause);
    if (found == null) {
      throw new IllegalArgumentException(
          "Rulebook " + id + " version " + version + " has no clause " + clause);
    }
    return found;
  }

  /**
   * A ground that cites a clause of this rulebook.
   *
   * @throws IllegalArgumentException if this rulebook has no such clause
   */
  public Ground ground(ClauseId clause, Map<String, String> inputs, String outcome) {
    return new Citation(id, version).ground(clause(clause).id(), inputs, outcome);
  }

  /**
   * The kind that acts for that kind of department: itself, or the one that answers for it (厂家 is
   * answered for by 采销部).
   *
   * @throws IllegalArgumentException if this rulebook has no such kind
   */
  public DepartmentKind acting(String kind) {
    DepartmentKind found =
        departments
            .find(kind)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Unknown department kind '%s', expected one of %s"
                            .formatted(kind, departments.codes())));
    return found.answeredForBy().map(this::acting).orElse(found);
  }

  /** Returns true if the reason is one of stores alone, so that it cannot be without a store. */
  public boolean isOfStore(Reason reason) {
    return reason.handlers().stream()
        .allMatch(kind -> acting(kind).level() == DepartmentKind.Level.STORE);
  }

  /**
   * The post responsible for meeting a clock.
   *
   * @param department the kind of department that owes it in this case; used only where the clock
   *     leaves it to the case
   */
  public Post responsible(Clock clock, String department) {
    return clock.owedByPost().orElseGet(() -> acting(department).head());
  }
}
