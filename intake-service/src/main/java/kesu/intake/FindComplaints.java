package kesu.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Entry;
import kesu.intake.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.rulebooks.Branch;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds complaints for those who may read them. */
@Service
public final class FindComplaints {
  private static final int REPEATS = 20;
  private final Documents<Complaint> complaints;
  private final ComplaintSearch search;
  private final CustomerKeys keys;
  private final CustomerAccess access;
  private final Regulation regulation;

  FindComplaints(
      Documents<Complaint> complaints,
      ComplaintSearch search,
      CustomerKeys keys,
      CustomerAccess access,
      Regulation regulation) {
    this.complaints = complaints;
    this.search = search;
    this.keys = keys;
    this.access = access;
    this.regulation = regulation;
  }

  /** One complaint, as it is stored now. */
  public Answer<ComplaintView> one(ComplaintId id, Actor actor) {
    return find(
        id,
        actor,
        found ->
            ComplaintView.of(
                found,
                search.repeating(id, REPEATS),
                access.isMasked(found, actor),
                found.rulebook(regulation::governing)));
  }

  /** The history of a complaint, without the words that people wrote. */
  public Answer<TimelineView> timeline(ComplaintId id, Actor actor) {
    return find(id, actor, found -> TimelineView.of(whole(found)));
  }

  /** The case file of a complaint. */
  public Answer<CaseFileView> caseFile(ComplaintId id, Actor actor) {
    return find(
        id,
        actor,
        found ->
            CaseFileView.of(
                whole(found),
                access.isMasked(found, actor),
                found.rulebook(regulation::governing)));
  }

  private Complaint whole(Complaint found) {
    return found.withEarlier(complaints.moved(found.id().value(), Complaint.HISTORY, Entry.class));
  }

  private <V> Answer<V> find(ComplaintId id, Actor actor, Function<Complaint, V> view) {
    return regulation.readOne(
        actor, () -> complaints.find(id.value()).map(view), () -> Refusals.complaintUnknown(id));
  }

  /** One page of complaints, newest received first. */
  public Answer<Page<ComplaintSummaryView>> list(
      ComplaintQuestion question, @Nullable String cursor, int limit, Actor actor) {
    return regulation.permit(
        "read",
        actor,
        () ->
            unknownBranch(question.branch())
                .or(() -> ComplaintTerms.refusal(question))
                .<Answer<Page<Complaint>>>map(Answer.Refused::new)
                .orElseGet(
                    () -> new Answer.Given<>(search.page(filter(question), cursor, limit), false))
                .map(page -> page.map(ComplaintSummaryView::of)));
  }

  private ComplaintSearch.Filter filter(ComplaintQuestion question) {
    return new ComplaintSearch.Filter(
        question.number(),
        question.branch(),
        question.state(),
        question.reason(),
        question.severity(),
        question.telephone() == null ? null : keys.of(question.telephone()),
        question.name() == null ? null : question.name().strip(),
        ComplaintTerms.of(question.words()),
        ComplaintTerms.of(question.product()),
        question.person(),
        question.department(),
        question.from(),
        question.until(),
        question.overdue(),
        question.filed(),
        question.caseStudy());
  }

  private Optional<Refusal> unknownBranch(@Nullable BranchCode branch) {
    List<BranchCode> known =
        regulation.organisation().branches().stream().map(Branch::code).toList();
    return branch == null || known.contains(branch)
        ? Optional.empty()
        : Optional.of(
            Refusals.unknown(
                "branch", branch.value(), known.stream().map(BranchCode::value).toList()));
  }
}
