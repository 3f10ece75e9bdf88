package kesu.penalty.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/** Makes proposals of a row for persons; none for an ordinary complaint. */
record ProposalMaking(Rulebook rulebook, Severity severity) {
  List<Proposal> proposals(
      PenaltyRow row,
      Collection<PostHolder> accountable,
      String cause,
      Map<String, String> inputs,
      @Nullable Proposer proposer) {
    if (severity.compareTo(Severity.MAJOR) < 0) {
      return List.of();
    }
    List<Proposal> proposals = new ArrayList<>();
    for (PostHolder one : accountable) {
      Map<String, String> all = new TreeMap<>(inputs);
      all.put("severity", severity.name());
      all.put("post", one.post().value());
      proposals.add(
          new Proposal(
              row, one, cause, rulebook.ground(row.clause(), all, measures(row)), proposer));
    }
    return proposals;
  }

  private static String measures(PenaltyRow row) {
    String range = row.from() == row.to() ? row.to().name() : row.from() + " to " + row.to().name();
    return row.personMustSet() ? "a person must set the measure: " + range : range;
  }
}
