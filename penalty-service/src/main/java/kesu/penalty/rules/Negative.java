package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kesu.rulebooks.PenaltyRow;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.Exposure;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;

/**
 * The negative incentives (负激励) as they bear on one case, one method per part of the table. The
 * regulation is about major complaints: an ordinary one leads to none.
 */
public final class Negative {
  private static final ClauseId T39 = new ClauseId("R1-T39");
  private final People people;
  private final Severity severity;

  /** The table as it bears on a case of that severity. */
  public Negative(People people, Severity severity) {
    this.people = people;
    this.severity = severity;
  }

  /**
   * R1-C5 with R1-T01 to R1-T35: when the case is closed, whoever the reason's row names answers,
   * as of the day on which the complaint was received.
   */
  public List<Proposal> forReason(ReasonCode reason, Instant receivedAt) {
    return people
        .rulebook()
        .penalties()
        .forReason(reason)
        .map(
            row ->
                proposals(
                    row, people, receivedAt, "reason", Map.of("reason", String.valueOf(reason))))
        .orElseGet(List::of);
  }

  /**
   * R1-T36, R1-T38, R1-P2: a clock was missed, for which the department that owed it is the
   * responsible one. None where the regulation names no row, or not for this severity.
   */
  public List<Proposal> forMissed(ClockId clock, ClauseId clause, Answering owing, Instant dueAt) {
    return people
        .rulebook()
        .clocks()
        .find(clause)
        .flatMap(row -> row.penaltyFor(severity))
        .flatMap(row -> people.rulebook().penalties().find(row))
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
   * R1-T36 to R1-T41, R1-P1, R1-P3: customer service found faults in the handling. Rows that stand
   * for a customer's reason are passed over.
   */
  public List<Proposal> forFaults(List<ClauseId> faults, Instant foundAt) {
    List<Proposal> proposals = new ArrayList<>();
    for (ClauseId fault : faults) {
      people
          .rulebook()
          .penalties()
          .find(fault)
          .filter(row -> row.kind() != PenaltyRow.Kind.COMPLAINT)
          .ifPresent(
              row ->
                  proposals.addAll(
                      proposals(
                          row,
                          people,
                          foundAt,
                          Proposal.foundAt(foundAt),
                          Map.of("foundAt", foundAt.toString()))));
    }
    return proposals;
  }

  /**
   * R1-T39: it was exposed; or it became more severe while it was handled, and a fault of handling
   * stands against the case ('for the reasons above').
   */
  public List<Proposal> forEscalation(
      Exposure highest, boolean raised, boolean faulty, Instant closedAt) {
    boolean exposed = highest.compareTo(Exposure.EXPOSED) >= 0;
    if (!exposed && !(raised && faulty)) {
      return List.of();
    }
    Map<String, String> inputs =
        Map.of(
            "exposure", highest.name(),
            "severityRaised", String.valueOf(raised),
            "faultOfHandling", String.valueOf(faulty));
    return people
        .rulebook()
        .penalties()
        .find(T39)
        .map(row -> proposals(row, people, closedAt, "escalation", inputs))
        .orElseGet(List::of);
  }

  private List<Proposal> proposals(
      PenaltyRow row, People meant, Instant at, String cause, Map<String, String> inputs) {
    if (severity.compareTo(Severity.MAJOR) < 0) {
      return List.of();
    }
    List<Proposal> proposals = new ArrayList<>();
    for (Answering who : meant.meant(row.persons(), at)) {
      Map<String, String> all = new TreeMap<>(inputs);
      all.put("severity", severity.name());
      all.put("post", who.post().value());
      proposals.add(
          new Proposal(
              row, who, cause, people.rulebook().ground(row.clause(), all, measures(row))));
    }
    return proposals;
  }

  private static String measures(PenaltyRow row) {
    String range = row.from() == row.to() ? row.to().name() : row.from() + " to " + row.to().name();
    return row.personMustSet() ? "a person must set the measure: " + range : range;
  }
}
