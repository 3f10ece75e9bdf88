package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kesu.rulebooks.Occasion;
import kesu.rulebooks.Penalties;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.Exposure;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;

/**
 * The negative incentives (负激励) of one case, one method per part of the table. The regulation is
 * about major complaints: an ordinary one leads to none.
 */
record NegativeIncentives(CasePeople people, Severity severity) {
  /** The cause of a penalty for an escalation or exposure. */
  static final String ESCALATION = "escalation";

  private Rulebook rulebook() {
    return people.rulebook();
  }

  private Penalties table() {
    return rulebook().penalties();
  }

  /**
   * Proposals for the reason of the complaint (R1-T01 to R1-T35), for whoever held the posts on the
   * day on which it was received.
   */
  List<Proposal> forReason(ReasonCode reason, Instant receivedAt) {
    return table()
        .forReason(reason)
        .map(row -> proposals(row, people, receivedAt, "reason", Map.of("reason", reason.value())))
        .orElseGet(List::of);
  }

  /**
   * Proposals for a missed clock (R1-T36, R1-T38, R1-P2); the department that owed it is the
   * responsible one. None if the regulation names no row, or none for this severity.
   */
  List<Proposal> forMissed(ClockId clock, ClauseId clause, PostHolder owing, Instant dueAt) {
    return rulebook()
        .clocks()
        .find(clause)
        .flatMap(missed -> missed.penaltyFor(severity))
        .flatMap(table()::find)
        .map(
            row ->
                proposals(
                    row,
                    people.only(List.of(owing)),
                    dueAt,
                    clock.value(),
                    Map.of("missed", clause.value(), "dueAt", dueAt.toString())))
        .orElseGet(List::of);
  }

  /**
   * Proposals for faults that customer service found in the handling (R1-T36 to R1-T41, R1-P1,
   * R1-P3). Rows that stand for a customer's reason are passed over.
   */
  List<Proposal> forFaults(List<ClauseId> faults, Instant foundAt) {
    return faults.stream()
        .flatMap(fault -> table().find(fault).stream())
        .filter(row -> row.kind() != PenaltyRow.Kind.COMPLAINT)
        .flatMap(
            row ->
                proposals(
                    row,
                    people,
                    foundAt,
                    Proposal.foundAt(foundAt),
                    Map.of("foundAt", foundAt.toString()))
                    .stream())
        .toList();
  }

  /**
   * Proposals for a complaint that was exposed, or that became more severe while a fault of
   * handling stands against it ('for the reasons above').
   */
  @Clause("R1-T39")
  List<Proposal> forEscalation(Exposure highest, boolean raised, boolean faulty, Instant closedAt) {
    if (!isForEscalation(highest, raised, faulty)) {
      return List.of();
    }
    Map<String, String> inputs =
        Map.of(
            "exposure", highest.name(),
            "severityRaised", String.valueOf(raised),
            "faultOfHandling", String.valueOf(faulty));
    return table()
        .find(rulebook().occasions().clause(Occasion.ESCALATED_OR_EXPOSED))
        .map(row -> proposals(row, people, closedAt, ESCALATION, inputs))
        .orElseGet(List::of);
  }

  /** Returns true if a complaint was exposed, or became more severe with a fault of handling. */
  boolean isForEscalation(Exposure highest, boolean raised, boolean faulty) {
    return highest.compareTo(Exposure.EXPOSED) >= 0 || (raised && faulty);
  }

  private List<Proposal> proposals(
      PenaltyRow row, CasePeople among, Instant at, String cause, Map<String, String> inputs) {
    if (severity.compareTo(Severity.MAJOR) < 0) {
      return List.of();
    }
    List<Proposal> proposals = new ArrayList<>();
    for (PostHolder accountable : among.named(row.persons(), at)) {
      Map<String, String> all = new TreeMap<>(inputs);
      all.put("severity", severity.name());
      all.put("post", accountable.post().value());
      proposals.add(
          new Proposal(
              row, accountable, cause, rulebook().ground(row.clause(), all, measures(row))));
    }
    return proposals;
  }

  private static String measures(PenaltyRow row) {
    String range = row.from() == row.to() ? row.to().name() : row.from() + " to " + row.to().name();
    return row.personMustSet() ? "a person must set the measure: " + range : range;
  }
}
