package kesu.penalty;

import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.penalty.rules.Penalty;
import kesu.penalty.rules.PenaltyCase;
import kesu.penalty.rules.PenaltyDocument;
import kesu.penalty.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the documents on penalties that were issued in a branch (处罚通报). */
@Service
@Clause("R1-FM4")
public final class ReadPenaltyDocuments {
  private static final int AT_MOST = 200;
  private final Documents<PenaltyCase> cases;
  private final PenaltySearch search;
  private final Regulation regulation;

  ReadPenaltyDocuments(Documents<PenaltyCase> cases, PenaltySearch search, Regulation regulation) {
    this.cases = cases;
    this.search = search;
    this.regulation = regulation;
  }

  /** Reads the document on one penalty. */
  public Answer<PenaltyDocument> one(PenaltyId id, Actor actor) {
    return regulation.readOne(
        actor,
        () ->
            cases
                .find(PenaltyCase.complaintOf(id).value())
                .flatMap(found -> found.penalty(id).flatMap(one -> document(found, one))),
        () -> Refusals.notKnownHere(id));
  }

  /**
   * Reads one page of the documents issued in a branch, latest complaint first.
   *
   * @param limit the number of complaints whose documents the page holds
   */
  public Answer<Page<PenaltyDocument>> page(
      BranchCode branch, @Nullable String cursor, int limit, Actor actor) {
    return regulation.read(
        actor,
        () -> {
          var page = search.documented(branch, cursor, Math.clamp(limit, 1, AT_MOST));
          return new Page<>(
              page.items().stream().flatMap(found -> documents(found).stream()).toList(),
              page.next());
        });
  }

  private List<PenaltyDocument> documents(PenaltyCase found) {
    return found.penalties().stream()
        .flatMap(penalty -> document(found, penalty).stream())
        .toList();
  }

  private Optional<PenaltyDocument> document(PenaltyCase found, Penalty penalty) {
    return PenaltyDocument.of(
        found,
        penalty,
        regulation.governing(found.facts().rulebook(), found.facts().receivedAt()),
        regulation.organisation());
  }
}
