package kesu.penalty.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.rulebooks.Branch;
import kesu.rulebooks.ClauseRow;
import kesu.rulebooks.CompanyTime;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.Measure;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * The document on a penalty that is issued in the branch (处罚通报).
 *
 * @param number its number
 * @param state the state of the penalty now; a document on one that was taken back does not apply
 * @param measure the measure first imposed or upheld
 * @param opinion the reason, in the words of the person deciding
 */
@Clause({"R1-C9", "R1-FM4"})
public record PenaltyDocument(
    String number,
    Instant issuedAt,
    PenaltyId penaltyId,
    ComplaintId complaintId,
    @Nullable ComplaintNumber complaintNumber,
    BranchCode branch,
    Text branchName,
    @Nullable PersonId person,
    Post post,
    Text postName,
    @Nullable DepartmentCode department,
    Text departmentName,
    ClauseId clause,
    Text clauseText,
    Text regulation,
    @Nullable Measure measure,
    @Nullable BigDecimal points,
    String opinion,
    Actor decidedBy,
    Instant decidedAt,
    PenaltyState state,
    List<Ground> grounds) {
  private static final Text NONE = new Text("", "");

  public PenaltyDocument {
    grounds = List.copyOf(grounds);
  }

  /** The number of the document on a penalty: branch, year, complaint and penalty. */
  static String number(PenaltyCase state, Penalty penalty, Instant at) {
    ComplaintNumber number = state.facts().number();
    String id = penalty.penaltyId().value();
    return "%s-%d-%s-%s"
        .formatted(
            state.facts().branch(),
            CompanyTime.dateOf(at).getYear(),
            number == null ? state.id().value() : number.value(),
            id.substring(id.lastIndexOf('-') + 1));
  }

  /** The document on a penalty; empty if none was issued. */
  public static Optional<PenaltyDocument> of(
      PenaltyCase state, Penalty penalty, Rulebook governing, Organisation organisation) {
    Penalty.IssuedDocument issued = penalty.document();
    PenaltyStatus.Decision decision = penalty.status().decision();
    if (issued == null || decision == null) {
      return Optional.empty();
    }
    PostHolder accountable = penalty.accountable();
    DepartmentCode department = accountable.department();
    ClauseRow clause = governing.clause(penalty.clause());
    return Optional.of(
        new PenaltyDocument(
            issued.number(),
            issued.issuedAt(),
            penalty.penaltyId(),
            state.id(),
            state.facts().number(),
            state.facts().branch(),
            organisation.branch(state.facts().branch()).map(Branch::name).orElse(NONE),
            accountable.person(),
            accountable.post(),
            governing.posts().find(accountable.post()).map(PostRow::name).orElse(NONE),
            department,
            department == null
                ? NONE
                : organisation.department(department).map(Department::name).orElse(NONE),
            penalty.clause(),
            clause.text(),
            governing.title(),
            decision.measure(),
            decision.points(),
            decision.opinion(),
            decision.by(),
            decision.at(),
            penalty.state(),
            penalty.grounds()));
  }

  /** The document as it is put up in the branch. */
  public String text() {
    return """
    %s
    处罚通报 Penalty notice

    编号 Number: %s
    签发日期 Issued on: %s
    投诉编号 Complaint: %s

    责任人 Person: %s（%s，%s）
    依据 Clause: %s %s，%s
    决定 Measure: %s%s
    理由 Opinion: %s
    决定人 Decided by: %s（%s）
    状态 State: %s

    发至 To: %s各部门、各门店
    """
        .formatted(
            branchName.zh(),
            number,
            CompanyTime.dateOf(issuedAt),
            complaintNumber == null ? complaintId : complaintNumber,
            person == null ? "—" : person,
            postName.zh(),
            departmentName.zh(),
            regulation.zh(),
            clause,
            clauseText.zh(),
            measure == null ? "—" : measure.text().zh() + " " + measure.text().en(),
            points == null || points.signum() == 0 ? "" : "，扣 " + points.toPlainString() + " 分",
            opinion,
            decidedBy.person(),
            decidedBy.post(),
            state.applies() ? "有效 in force" : "已撤销 taken back",
            branchName.zh());
  }
}
