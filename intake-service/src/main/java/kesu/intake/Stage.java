package kesu.intake;

import kesu.intake.rules.AssignmentStage;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Levels;
import kesu.intake.rules.Progress;
import kesu.terms.Clause;
import kesu.terms.Text;

/** The stage that a complaint has reached between its reception and head office's archive. */
@Clause({"R1-C1", "R1-C6"})
public enum Stage {
  AT_STORE("门店员工处，待报店长", "with the store's staff, the store head is to be told"),
  AT_STORE_HEAD("门店店长处，待报分部", "with the store head, the form is due at the branch"),
  AT_HEAD_OFFICE("总部处，待下转分部", "at head office, to be handed down"),
  STORE_VERIFIES("门店核实中", "the store verifies it for the branch"),
  HELP_ASKED("门店请求支持，待答复", "a store has asked for help"),
  OPINION_ASKED("已请示总部，待答复", "an opinion of head office is awaited"),
  AT_BRANCH("分部客服部处，待转交", "with branch customer service, to be handed over"),
  ASSIGNED("已转交责任部门", "handed over to departments"),
  RESULT_REPORTED("各部门均已反馈结果，待回访", "all results are reported, the customer is to be asked"),
  CLOSED("已结案，待上报完整反馈表", "closed, the completed form is due at head office"),
  ARCHIVED("总部已归档", "filed by head office");

  private final Text text;

  Stage(String zh, String en) {
    text = new Text(zh, en);
  }

  /** Its name for people. */
  public Text text() {
    return text;
  }

  static Stage of(Complaint complaint) {
    Progress progress = complaint.progress();
    Levels levels = progress.levels();
    if (progress.state() == Complaint.State.CLOSED) {
      return levels.filed() ? ARCHIVED : CLOSED;
    }
    if (levels.store() != null) {
      return STORE_VERIFIES;
    }
    if (levels.help().stream().anyMatch(request -> request.granted() == null)) {
      return HELP_ASKED;
    }
    if (levels.opinions().stream().anyMatch(request -> request.answeredAt() == null)) {
      return OPINION_ASKED;
    }
    return switch (levels.at()) {
      case STORE -> AT_STORE;
      case STORE_HEAD -> AT_STORE_HEAD;
      case HEAD_OFFICE -> AT_HEAD_OFFICE;
      case BRANCH -> atBranch(progress);
    };
  }

  private static Stage atBranch(Progress progress) {
    var stages = progress.stages().stream().filter(stage -> !stage.isOver()).toList();
    if (stages.isEmpty()) {
      return AT_BRANCH;
    }
    return stages.stream().allMatch(stage -> stage == AssignmentStage.REPORTED)
        ? RESULT_REPORTED
        : ASSIGNED;
  }
}
