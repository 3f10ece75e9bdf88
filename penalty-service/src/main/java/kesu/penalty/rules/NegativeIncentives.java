package kesu.penalty.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kesu.rulebooks.Answerable;
import kesu.rulebooks.Occasion;
import kesu.rulebooks.Penalties;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The negative incentives (负激励) of one case, one method per part of the table. The regulation is
 * about major complaints: an ordinary one leads to none.
 */
record NegativeIncentives(CasePeople people, ProposalMaking making) {
  static NegativeIncentives of(CasePeople people, Severity severity) {
    return new NegativeIncentives(people, new ProposalMaking(people.rulebook(), severity));
  }

  private Rulebook rulebook() {
    return people.rulebook();
  }

  private Penalties table() {
    return rulebook().penalties();
  }

  /**
   * Proposals for the reason of the complaint (R1-T01 to R1-T35): for the persons whom a finding
   * names, or else for whoever held the row's posts on the day of receipt in the departments that
   * the finding names or that have the complaint. A department that refused it is not among them.
   */
  @Clause("R1-C5")
  List<Proposal> forReason(ReasonCode reason, Instant receivedAt, Optional<Finding> determining) {
    Optional<PenaltyRow> found = table().forReason(reason);
    if (found.isEmpty()) {
      return List.of();
    }
    PenaltyRow row = found.get();
    List<PostHolder> persons =
        determining.map(finding -> finding.forCause(row.clause())).orElse(List.of());
    Map<String, String> inputs = new TreeMap<>(Map.of("reason", reason.value()));
    determining.ifPresent(finding -> inputs.put("foundAt", finding.at().toString()));
    return making.proposals(
        row,
        persons.isEmpty() ? byPost(row, receivedAt, determining) : persons,
        Proposal.REASON,
        inputs,
        null);
  }

  private Collection<PostHolder> byPost(
      PenaltyRow row, Instant receivedAt, Optional<Finding> determining) {
    List<DepartmentCode> departments =
        determining
            .map(Finding::departments)
            .filter(named -> !named.isEmpty())
            .orElseGet(this::departments);
    return departments.isEmpty()
        ? people.named(row.persons(), receivedAt)
        : people.in(departments, row.persons(), receivedAt);
  }

  private List<DepartmentCode> departments() {
    return people.responsible().stream()
        .map(PostHolder::department)
        .flatMap(code -> Optional.ofNullable(code).stream())
        .toList();
  }

  /**
   * Proposals for a missed clock (R1-T36, R1-T38, R1-T40, R1-P2), for the persons of the row only:
   * whoever owed it answers when a finding says so. None if the regulation names no row, or none
   * for the severity at that time.
   */
  List<Proposal> forMissed(MissedDuty missed) {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put("missed", missed.clause().value());
    inputs.put("dueAt", missed.dueAt().toString());
    inputs.put("owedBy", missed.owing().post().value());
    return rulebook()
        .clocks()
        .find(missed.clause())
        .flatMap(clock -> clock.penaltyFor(missed.severity()))
        .flatMap(table()::find)
        .map(
            row ->
                making.proposals(
                    row,
                    people.named(row.persons(), missed.dueAt()),
                    missed.clock().value(),
                    inputs,
                    null))
        .orElseGet(List::of);
  }

  /**
   * Proposals for the faults of handling of a finding (R1-T36 to R1-T41): for the persons of the
   * row, and for those whom the finding names for it. Rows that stand for a customer's reason are
   * passed over.
   */
  @Clause("R1-C5")
  List<Proposal> forFinding(Finding finding) {
    return finding.faults().stream()
        .flatMap(fault -> table().find(fault).stream())
        .filter(row -> row.kind() != PenaltyRow.Kind.COMPLAINT)
        .flatMap(
            row ->
                making
                    .proposals(
                        row,
                        accountable(row, finding.forFault(row.clause()), finding.at()),
                        Proposal.foundAt(finding.at()),
                        Map.of("foundAt", finding.at().toString()),
                        new Proposer(finding.by(), null))
                    .stream())
        .toList();
  }

  /** The persons of a row and those named for it; who is named decides between alternatives. */
  private Set<PostHolder> accountable(PenaltyRow row, List<PostHolder> named, Instant at) {
    boolean decided =
        row.persons().stream()
            .anyMatch(
                person ->
                    person instanceof Answerable.Handler
                        || (person instanceof Answerable.OneOf
                            && named.stream()
                                .anyMatch(one -> person.posts().contains(one.post()))));
    Set<PostHolder> all = new LinkedHashSet<>();
    if (!decided || named.isEmpty()) {
      all.addAll(people.named(row.persons(), at));
    }
    all.addAll(named);
    return all;
  }

  /**
   * Proposals for a complaint that was exposed, or that became more severe, while a fault of
   * handling stands against it ('for the reasons above').
   *
   * @param atFault the persons whom a finding holds at fault
   */
  @Clause("R1-T39")
  List<Proposal> forEscalation(
      Exposure highest, boolean raised, Instant closedAt, List<PostHolder> atFault) {
    boolean escalated = raised || highest.compareTo(Exposure.EXPOSED) >= 0;
    if (!escalated) {
      return List.of();
    }
    PenaltyRow row = row(Occasion.ESCALATED_OR_EXPOSED);
    List<PostHolder> found =
        atFault.stream()
            .filter(
                person ->
                    row.persons().stream().anyMatch(word -> word.posts().contains(person.post())))
            .toList();
    return making.proposals(
        row,
        accountable(row, found, closedAt),
        Proposal.ESCALATION,
        Map.of("exposure", highest.name(), "severityRaised", String.valueOf(raised)),
        null);
  }

  /** Proposals of a person: for somebody, or for the persons of the row. */
  List<Proposal> byPerson(
      PenaltyRow row, @Nullable PostHolder person, Proposer proposer, Instant at) {
    return making.proposals(
        row,
        person == null ? people.named(row.persons(), at) : List.of(person),
        Proposal.proposedAt(at),
        Map.of("proposedBy", proposer.by().post().value(), "proposedAt", at.toString()),
        proposer);
  }

  private PenaltyRow row(Occasion occasion) {
    return table().find(rulebook().occasions().clause(occasion)).orElseThrow();
  }
}
