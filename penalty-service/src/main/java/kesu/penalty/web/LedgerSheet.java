package kesu.penalty.web;

import java.util.stream.Collectors;
import kesu.penalty.LedgerEntryView;
import kesu.penalty.web.Sheet.Column;
import kesu.terms.Ground;

/** The ledger as a table. */
final class LedgerSheet {
  static final Sheet<LedgerEntryView> INSTANCE =
      Sheet.of(
          new Column<>("编号 number", LedgerEntryView::number),
          new Column<>("时间 at", view -> view.entry().at()),
          new Column<>("类别 kind", view -> view.entry().kind()),
          new Column<>("投诉 complaint", view -> view.entry().complaintId()),
          new Column<>("奖惩 penalty", view -> view.entry().penaltyId()),
          new Column<>("条款 clause", view -> view.entry().clause()),
          new Column<>("人员 person", view -> view.entry().person()),
          new Column<>("岗位 post", view -> view.entry().post()),
          new Column<>("部门 department", view -> view.entry().department()),
          new Column<>("结论 outcome", view -> view.entry().outcome()),
          new Column<>("措施 measure", view -> view.entry().measure()),
          new Column<>("扣分 points", view -> view.entry().points()),
          new Column<>("奖励 reward", view -> view.entry().reward()),
          new Column<>("决定人 decided by", view -> view.entry().by().person()),
          new Column<>("决定人岗位 decided in", view -> view.entry().by().post()),
          new Column<>("依据 grounds", LedgerSheet::grounds),
          new Column<>("哈希 hash", LedgerEntryView::hash));

  private LedgerSheet() {}

  private static String grounds(LedgerEntryView view) {
    return view.entry().grounds().stream().map(LedgerSheet::text).collect(Collectors.joining("; "));
  }

  private static String text(Ground ground) {
    return "%s (%s) → %s".formatted(ground.clause(), ground.version(), ground.outcome());
  }
}
