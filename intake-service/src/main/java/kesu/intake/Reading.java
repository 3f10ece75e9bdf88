package kesu.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.documents.Documents;
import kesu.rulebooks.Branch;
import kesu.rulebooks.Organisation;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/** Shows complaints to those who may read them. */
public final class Reading {
  private static final String READ = "read";
  private static final int MOST = 200;
  private final Documents<Complaint> complaints;
  private final ComplaintSearch search;
  private final Regulation regulation;
  private final Organisation organisation;
  private final InstantSource time;

  Reading(
      Documents<Complaint> complaints,
      ComplaintSearch search,
      Regulation regulation,
      Organisation organisation,
      InstantSource time) {
    this.complaints = complaints;
    this.search = search;
    this.regulation = regulation;
    this.organisation = organisation;
    this.time = time;
  }

  /** One complaint as it is stored now, or why it is not shown. */
  public Answer<Complaint> one(ComplaintId id, Actor actor) {
    Optional<Refusal> forbidden = regulation.forbids(READ, actor, time.instant());
    if (forbidden.isPresent()) {
      return new Answer.Refused<>(forbidden.get());
    }
    return complaints
        .find(id.value())
        .<Answer<Complaint>>map(found -> new Answer.Given<>(found, false))
        .orElseGet(() -> new Answer.Refused<>(WhyNot.unknown(id)));
  }

  /** One page of complaints, newest received first; at most 200 of them. */
  public Answer<Page<Complaint>> page(
      ComplaintSearch.Filter filter, @Nullable String cursor, int limit, Actor actor) {
    Optional<Refusal> refused =
        regulation
            .forbids(READ, actor, time.instant())
            .or(() -> Optional.ofNullable(filter.branch()).flatMap(this::noBranch));
    return refused.isPresent()
        ? new Answer.Refused<>(refused.get())
        : new Answer.Given<>(search.page(filter, cursor, Math.clamp(limit, 1, MOST)), false);
  }

  private Optional<Refusal> noBranch(BranchCode branch) {
    List<BranchCode> known = organisation.branches().stream().map(Branch::code).toList();
    return known.contains(branch)
        ? Optional.empty()
        : Optional.of(
            WhyNot.oneOf("branch", branch.value(), known.stream().map(BranchCode::value).toList()));
  }
}
