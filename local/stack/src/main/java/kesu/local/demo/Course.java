package kesu.local.demo;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.util.ArrayList;
import java.util.List;
import kesu.local.demo.Act.Accept;
import kesu.local.demo.Act.Appeal;
import kesu.local.demo.Act.Call;
import kesu.local.demo.Act.Close;
import kesu.local.demo.Act.Decide;
import kesu.local.demo.Act.Find;
import kesu.local.demo.Act.FollowUp;
import kesu.local.demo.Act.HandOver;
import kesu.local.demo.Act.Learn;
import kesu.local.demo.Act.Praise;
import kesu.local.demo.Act.Progress;
import kesu.local.demo.Act.Promise;
import kesu.local.demo.Act.Refuse;
import kesu.local.demo.Act.Reopen;
import kesu.local.demo.Act.Report;
import kesu.local.demo.Act.Result;
import kesu.local.demo.Act.Ruling;
import kesu.local.demo.Act.SendUp;
import kesu.local.demo.Act.Trespass;

/** The courses that a complaint can take. */
enum Course {
  SMOOTH("当天解决 solved the same day", accepted(), solved()),
  WITH_PROGRESS(
      "两天内解决 solved within two days", accepted(), List.of(new Progress(ofHours(20))), solved()),
  LATE_CALL(
      "联系顾客超时（D7）the call came too late (D7)",
      List.of(new Call(ofHours(3)), new Accept(ofHours(2), null)),
      solved(),
      decided(Ruling.LIGHTEST)),
  SILENT(
      "部门两天没有答复（D8、D9）the department kept silent for two days (D8, D9)",
      List.of(new Call(ofMinutes(10)), new Accept(ofHours(55), null)),
      solved(),
      decided(Ruling.HEAVIEST)),
  FORGOTTEN(
      "四天无人处理，报到总部 four days unheeded, up to head office",
      List.of(new Call(ofMinutes(10)), new Accept(ofHours(101), null)),
      solved(),
      decided(Ruling.HEAVIEST)),
  STALLED(
      "反馈后没有下文（D10）a first report, then nothing (D10)",
      accepted(),
      List.of(new Progress(ofHours(10)), new Progress(ofHours(52))),
      solved(),
      decided(Ruling.LIGHTEST)),
  RESULT_HELD_BACK(
      "结果迟报（D11）the result was reported late (D11)",
      accepted(),
      List.of(
          new Result(ofHours(12), ofHours(6)),
          new FollowUp(ofHours(2), true),
          new Close(ofHours(1))),
      decided(Ruling.DISMISS)),
  PROMISE_BROKEN(
      "承诺的答复没有做到（D16）a promised answer did not come (D16)",
      List.of(
          new Promise(ofMinutes(5), ofHours(4)),
          new Call(ofHours(7)),
          new Accept(ofHours(1), null)),
      solved(),
      decided(Ruling.LIGHTEST)),
  UNSATISFIED(
      "回访不满意，退回重办 not satisfied, given back",
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
      "处理得当，用户书面表扬 well handled, praised in writing",
      accepted(),
      solved(),
      List.of(new Praise(ofHours(2), null)),
      decided(Ruling.LIGHTEST)),
  PUNISHED("结案后追究责任 closed, then answered for", accepted(), solved(), decided(Ruling.LIGHTEST)),
  PUNISHED_HARD(
      "结案后从严处理 closed, then answered for to the full",
      accepted(),
      List.of(new Find(ofHours(1), List.of("R1-T37"))),
      solved(),
      decided(Ruling.HEAVIEST)),
  APPEAL_ALLOWED(
      "处罚经申诉撤销 a penalty reversed on appeal",
      accepted(),
      solved(),
      decided(Ruling.LIGHTEST),
      List.of(new Appeal(ofHours(6), true))),
  APPEAL_DISMISSED(
      "申诉未获支持 an appeal in vain",
      accepted(),
      solved(),
      decided(Ruling.LIGHTEST),
      List.of(new Appeal(ofHours(6), false))),
  AVERTED(
      "有曝光倾向，处理得当未曝光 meant to go public, and did not",
      List.of(new Learn(ofMinutes(10), "INCLINED_TO_PUBLISH")),
      accepted(),
      solved()),
  IN_THE_PRESS(
      "见报，升为危机 in the press, then a crisis",
      List.of(new Call(ofMinutes(10)), new Report(ofHours(2), "PRESS", "样例晚报 Sample Evening News")),
      List.of(
          new Accept(ofHours(1), null),
          new Report(ofHours(20), "BROADCASTER", "样例电视台 Sample Television")),
      solved(),
      decided(Ruling.HEAVIEST)),
  ON_A_PLATFORM(
      "网上曝光 exposed on a platform",
      accepted(),
      List.of(new Report(ofHours(3), "PLATFORM", "样例点评网 Sample Reviews")),
      solved(),
      decided(Ruling.LIGHTEST)),
  INJURY(
      "突发事件：有人受伤 an incident: somebody was hurt",
      List.of(new SendUp(ofMinutes(20)), new Call(ofMinutes(10))),
      List.of(new Accept(ofHours(1), null), new Progress(ofHours(10))),
      solved(),
      decided(Ruling.LIGHTEST)),
  NOT_SENT_UP(
      "突发事件隐瞒不报（D1、D2）an incident kept quiet (D1, D2)",
      accepted(),
      solved(),
      decided(Ruling.HEAVIEST)),
  UNSOLVED("尚未解决 still open", List.of(new Call(ofMinutes(10)), new Accept(ofHours(3), null))),
  TRESPASSED(
      "无权操作被拒 what is not allowed is refused",
      List.of(
          new Call(ofMinutes(10)),
          new Trespass(ofHours(1), Trespass.Kind.ANSWERS_FOR_ANOTHER_DEPARTMENT),
          new Trespass(ofHours(1), Trespass.Kind.CLOSES_TOO_EARLY),
          new Accept(ofHours(1), null)),
      solved());

  private final String title;
  private final List<Act> acts;

  @SafeVarargs
  Course(String title, List<? extends Act>... parts) {
    this.title = title;
    List<Act> all = new ArrayList<>();
    for (List<? extends Act> part : parts) {
      all.addAll(part);
    }
    this.acts = List.copyOf(all);
  }

  String title() {
    return title;
  }

  List<Act> acts() {
    return acts;
  }

  /** A department returns it, customer service hands it to another, which solves it. */
  static List<Act> passedOn(String from, String to) {
    List<Act> acts = new ArrayList<>();
    acts.add(new Call(ofMinutes(10)));
    acts.add(new Refuse(ofHours(3), from, to));
    acts.add(new HandOver(ofHours(1), to));
    acts.add(new Accept(ofHours(2), null));
    acts.addAll(solved());
    return acts;
  }

  private static List<Act> accepted() {
    return List.of(new Call(ofMinutes(10)), new Accept(ofHours(2), null));
  }

  private static List<Act> solved() {
    return List.of(
        new Result(ofHours(6), ofHours(1)), new FollowUp(ofHours(2), true), new Close(ofHours(1)));
  }

  private static List<Act> decided(Ruling ruling) {
    return List.of(new Decide(ofHours(5), ruling));
  }
}
