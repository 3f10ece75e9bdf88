package kesu.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.Text;

/** Why a complaint is, or was, which department's. */
public record Explanation(ComplaintId complaintId, List<Explained> decisions) {
  /**
   * One decision with its grounds.
   *
   * @param decision what kind of decision it is
   */
  public record Explained(
      String decision, AssignmentId assignmentId, Instant at, List<Clause> grounds) {}

  /** A clause, what it was applied to, what came of it, and its words. */
  public record Clause(
      String rulebook,
      String version,
      ClauseId clause,
      Map<String, String> inputs,
      String outcome,
      Text text) {}
}
