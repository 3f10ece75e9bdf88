package kesu.penalty.web;

import java.util.function.Function;
import kesu.penalty.rules.PenaltyStatus;
import kesu.penalty.rules.PenaltyView;
import kesu.penalty.web.Sheet.Column;
import org.jspecify.annotations.Nullable;

/** Penalties as a table. */
final class PenaltySheet {
  static final Sheet<PenaltyView> INSTANCE =
      Sheet.of(
          new Column<>("奖惩 penalty", PenaltyView::id),
          new Column<>("投诉 complaint", PenaltyView::complaintId),
          new Column<>("条款 clause", PenaltyView::clause),
          new Column<>("人员 person", PenaltyView::person),
          new Column<>("岗位 post", PenaltyView::post),
          new Column<>("部门 department", PenaltyView::department),
          new Column<>("最轻 from", PenaltyView::from),
          new Column<>("最重 to", PenaltyView::to),
          new Column<>("状态 state", PenaltyView::state),
          new Column<>("提出 proposed at", PenaltyView::proposedAt),
          new Column<>("结论 outcome", decision(PenaltyStatus.Decision::outcome)),
          new Column<>("措施 measure", decision(PenaltyStatus.Decision::measure)),
          new Column<>("扣分 points", decision(PenaltyStatus.Decision::points)),
          new Column<>("意见 opinion", decision(PenaltyStatus.Decision::opinion)),
          new Column<>("决定时间 decided at", decision(PenaltyStatus.Decision::at)),
          new Column<>("决定人 decided by", decision(made -> made.by().person())),
          new Column<>("申诉理由 appeal", PenaltySheet::appeal));

  private PenaltySheet() {}

  private static Function<PenaltyView, @Nullable Object> decision(
      Function<PenaltyStatus.Decision, @Nullable Object> part) {
    return view -> {
      PenaltyStatus.Decision decision = view.decision();
      return decision == null ? null : part.apply(decision);
    };
  }

  private static @Nullable Object appeal(PenaltyView view) {
    PenaltyStatus.Appeal appeal = view.appeal();
    return appeal == null ? null : appeal.words();
  }
}
