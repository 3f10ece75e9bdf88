package kesu.local.demo;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.util.ArrayList;
import java.util.List;
import kesu.local.demo.Action.Accept;
import kesu.local.demo.Action.Appeal;
import kesu.local.demo.Action.AskOpinion;
import kesu.local.demo.Action.Call;
import kesu.local.demo.Action.Close;
import kesu.local.demo.Action.CorrectReason;
import kesu.local.demo.Action.Decide;
import kesu.local.demo.Action.FollowUp;
import kesu.local.demo.Action.ForbiddenAction;
import kesu.local.demo.Action.GiveOpinion;
import kesu.local.demo.Action.HandOver;
import kesu.local.demo.Action.Learn;
import kesu.local.demo.Action.MediaReport;
import kesu.local.demo.Action.PassOnOpinion;
import kesu.local.demo.Action.Praise;
import kesu.local.demo.Action.Progress;
import kesu.local.demo.Action.Promise;
import kesu.local.demo.Action.RecordFaults;
import kesu.local.demo.Action.Refuse;
import kesu.local.demo.Action.Reopen;
import kesu.local.demo.Action.Result;
import kesu.local.demo.Action.Ruling;
import kesu.local.demo.Action.SendForm;
import kesu.local.demo.Action.SendReport;

/** The courses a sample complaint can take. */
enum Scenario {
  SMOOTH("当天解决 solved the same day", accepted(), solved()),
  WITH_PROGRESS(
      "两天内解决 solved within two days", accepted(), List.of(new Progress(ofHours(20))), solved()),
  LATE_CALL(
      "联系顾客超时 the customer was called too late",
      List.of(new Call(ofHours(3)), new Accept(ofHours(2), null)),
      solved(),
      decided(Ruling.LIGHTEST)),
  SILENT(
      "部门两天没有答复 no answer from the department for two days",
      List.of(new Call(ofMinutes(10)), new Accept(ofHours(55), null)),
      solved(),
      decided(Ruling.HEAVIEST)),
  FORGOTTEN(
      "四天无人处理，上报至总部 not handled for four days, escalated to head office",
      List.of(new Call(ofMinutes(10)), new Accept(ofHours(101), null)),
      solved(),
      decided(Ruling.HEAVIEST)),
  STALLED(
      "首次反馈后没有下文 a first report, then silence",
      accepted(),
      List.of(new Progress(ofHours(10)), new Progress(ofHours(52))),
      solved(),
      decided(Ruling.LIGHTEST)),
  RESULT_HELD_BACK(
      "结果迟报 the result was reported late",
      accepted(),
      List.of(
          new Result(ofHours(12), ofHours(6)),
          new FollowUp(ofHours(2), true),
          new Close(ofHours(1))),
      decided(Ruling.DISMISS)),
  PROMISE_BROKEN(
      "承诺的答复没有兑现 a promised answer was not given",
      List.of(
          new Promise(ofMinutes(5), ofHours(4)),
          new Call(ofHours(7)),
          new Accept(ofHours(1), null)),
      solved(),
      decided(Ruling.LIGHTEST)),
  UNSATISFIED(
      "回访不满意，退回重办 not satisfied, returned to the department",
      accepted(),
      List.of(new Result(ofHours(6), ZERO), new FollowUp(ofHours(2), false)),
      solved()),
  REOPENED(
      "结案后顾客又来，重新处理 closed, then reopened",
      accepted(),
      solved(),
      List.of(new Reopen(ofHours(8))),
      solved()),
  PRAISED(
      "处理得当，顾客书面表扬 handled well, praised in writing",
      accepted(),
      solved(),
      List.of(new Praise(ofHours(2), null)),
      decided(Ruling.LIGHTEST)),
  PENALISED("结案后追究责任 closed, then penalised", accepted(), solved(), decided(Ruling.LIGHTEST)),
  PENALISED_SEVERELY(
      "结案后从严处罚 closed, then penalised severely",
      accepted(),
      List.of(new RecordFaults(ofHours(1), List.of("R1-T37"))),
      solved(),
      decided(Ruling.HEAVIEST)),
  APPEAL_ALLOWED(
      "处罚经申诉撤销 a penalty reversed on appeal",
      accepted(),
      solved(),
      decided(Ruling.LIGHTEST),
      List.of(new Appeal(ofHours(6), true))),
  APPEAL_DISMISSED(
      "申诉未获支持 an appeal dismissed",
      accepted(),
      solved(),
      decided(Ruling.LIGHTEST),
      List.of(new Appeal(ofHours(6), false))),
  AVERTED(
      "有曝光倾向，处理得当未曝光 close to going public, averted",
      List.of(new Learn(ofMinutes(10), "INCLINED_TO_PUBLISH")),
      accepted(),
      solved()),
  IN_THE_PRESS(
      "见报，升为危机 in the press, then a crisis",
      List.of(
          new Call(ofMinutes(10)),
          new MediaReport(ofHours(2), "PRESS", "样例晚报 Sample Evening News")),
      List.of(
          new Accept(ofHours(1), null),
          new MediaReport(ofHours(20), "BROADCASTER", "样例电视台 Sample Television")),
      solved(),
      decided(Ruling.HEAVIEST)),
  ON_A_PLATFORM(
      "网上曝光 exposed on a platform",
      accepted(),
      List.of(new MediaReport(ofHours(3), "PLATFORM", "样例点评网 Sample Reviews")),
      solved(),
      decided(Ruling.LIGHTEST)),
  INJURY(
      "突发事件：有人受伤 an incident: a person was injured",
      List.of(new SendReport(ofMinutes(20)), new Call(ofMinutes(10))),
      List.of(new Accept(ofHours(1), null), new Progress(ofHours(10))),
      solved(),
      decided(Ruling.LIGHTEST)),
  NOT_REPORTED("突发事件隐瞒不报 an incident not reported", accepted(), solved(), decided(Ruling.HEAVIEST)),
  REASON_CORRECTED(
      "原因更正，由另一部门解决 the reason corrected, solved by another department",
      accepted(),
      List.of(new CorrectReason(ofHours(2), "R1-T30"), new Accept(ofHours(1), null)),
      solved(),
      decided(Ruling.LIGHTEST)),
  OPINION_ASKED(
      "反馈表上报总部，并请示意见 the form sent up to head office, an opinion asked",
      accepted(),
      List.of(
          new SendForm(ofHours(3)),
          new AskOpinion(ofHours(1)),
          new PassOnOpinion(ofMinutes(30)),
          new GiveOpinion(ofHours(4))),
      solved(),
      decided(Ruling.LIGHTEST)),
  UNSOLVED("尚未解决 still open", List.of(new Call(ofMinutes(10)), new Accept(ofHours(3), null))),
  FORBIDDEN_ACTIONS(
      "无权操作被拒绝 forbidden actions refused",
      List.of(
          new Call(ofMinutes(10)),
          new ForbiddenAction(ofHours(1), ForbiddenAction.Kind.ANSWERS_FOR_ANOTHER_DEPARTMENT),
          new ForbiddenAction(ofHours(1), ForbiddenAction.Kind.CLOSES_TOO_EARLY),
          new Accept(ofHours(1), null)),
      solved());

  private final String title;
  private final List<Action> actions;

  @SafeVarargs
  Scenario(String title, List<? extends Action>... parts) {
    this.title = title;
    List<Action> all = new ArrayList<>();
    for (List<? extends Action> part : parts) {
      all.addAll(part);
    }
    this.actions = List.copyOf(all);
  }

  String title() {
    return title;
  }

  List<Action> actions() {
    return actions;
  }

  /** A department refuses it, customer service hands it to another, which solves it. */
  static List<Action> refusedAndHandedOver(String from, String to) {
    List<Action> actions = new ArrayList<>();
    actions.add(new Call(ofMinutes(10)));
    actions.add(new Refuse(ofHours(3), from, to));
    actions.add(new HandOver(ofHours(1), to));
    actions.add(new Accept(ofHours(2), null));
    actions.addAll(solved());
    return actions;
  }

  private static List<Action> accepted() {
    return List.of(new Call(ofMinutes(10)), new Accept(ofHours(2), null));
  }

  private static List<Action> solved() {
    return List.of(
        new Result(ofHours(6), ofHours(1)), new FollowUp(ofHours(2), true), new Close(ofHours(1)));
  }

  private static List<Action> decided(Ruling ruling) {
    return List.of(new Decide(ofHours(5), ruling));
  }
}
