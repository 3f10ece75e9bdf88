package kesu.intake.rules;

import kesu.terms.Text;

/** Kind of an entry in a complaint's history. */
public enum EntryKind {
  REGISTERED("登记", "registered"),
  SEVERITY_RAISED("级别上调", "severity raised"),
  REASON_CORRECTED("更正原因类型", "reason corrected"),
  CONTACTED("联系顾客", "customer contacted"),
  PROMISED("承诺答复时间", "answer promised"),
  FACT_RECORDED("补记事实", "fact recorded"),
  HARM_RECORDED("问明重大损失", "asked about heavy loss or harm"),
  FORM_FILLED("填写反馈表", "feedback form filled in"),
  FORM_SIGNED("签署反馈表", "feedback form signed"),
  REPORTED_UP("上报反馈表", "feedback form sent up"),
  SUPERIOR_TOLD("向上级汇报", "superior told"),
  HANDED_DOWN("下转核实", "handed down to be verified"),
  FORM_RETURNED("返回反馈表", "verified form returned"),
  HELP_ASKED("请求支持", "help asked for"),
  HELP_DECIDED("答复支持请求", "request for help decided"),
  STORE_RESULT_REPORTED("门店上报结果", "result sent up by the store"),
  OPINION_ASKED("请示意见", "opinion asked for"),
  OPINION_PASSED_ON("请示转其它中心", "request for an opinion passed on"),
  OPINION_GIVEN("签署意见", "opinion given"),
  INCLINATION_REPORTED("上报曝光倾向", "inclination to go public reported"),
  CASE_STUDY_MARKED("列为案例", "made a case study"),
  FOLLOWED_UP("回访", "follow-up call"),
  FINDING_RECORDED("认定责任", "finding on the handling"),
  PRAISED("顾客表扬", "praised by the customer"),
  INCIDENT_RECORDED("登记突发危机事件", "incident recorded"),
  INCIDENT_STEP("处理突发危机事件", "step in handling the incident"),
  EVIDENCE_ATTACHED("提交证据", "evidence attached"),
  JOURNALISTS_ARRIVED("记者到场", "journalists at the scene"),
  PRESS_TALK("与媒体谈话", "talk with the press"),
  CLOSED("结案", "closed"),
  REOPENED("重新处理", "reopened"),
  ASSIGNED("转交责任部门", "handed over to a department"),
  ACCEPTED("部门受理", "accepted by the department"),
  REFUSED("部门拒绝受理", "refused by the department"),
  PASSED_ON("客服部转出", "passed on by customer service"),
  PROGRESS_REPORTED("反馈进展", "progress reported"),
  RESULT_REPORTED("反馈结果", "result reported"),
  RETURNED("退回部门重新处理", "given back to the department"),
  DEADLINE_MISSED("超时", "deadline missed"),
  DEADLINE_WITHDRAWN("撤销超时认定", "miss withdrawn"),
  ESCALATED("逐级上报超时", "escalated"),
  ESCALATION_WITHDRAWN("撤回超时上报", "escalation withdrawn"),
  PENALTY_PROPOSED("提出负激励", "penalty proposed"),
  PENALTY_WITHDRAWN("撤回负激励提议", "proposed penalty withdrawn"),
  PENALTY_DECIDED("决定负激励", "penalty decided"),
  PENALTY_DOCUMENTED("下发处罚通报", "penalty document issued"),
  PENALTY_APPEALED("申诉", "penalty appealed"),
  PENALTY_REVERSED("撤销负激励", "penalty reversed"),
  REWARD_GRANTED("正激励", "reward granted"),
  MENTION_LINKED("媒体报道", "mentioned by the media"),
  EXPOSURE_CHANGED("曝光程度变化", "exposure changed");

  private final Text text;

  EntryKind(String zh, String en) {
    text = new Text(zh, en);
  }

  /** Its name for people. */
  public Text text() {
    return text;
  }
}
