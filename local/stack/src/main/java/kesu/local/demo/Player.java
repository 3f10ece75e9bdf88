package kesu.local.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
import kesu.local.demo.Act.SendUp;
import kesu.local.demo.Act.Trespass;

/** Plays one scene: does what its people do, when they do it. */
final class Player {
  private final Scene scene;
  private final Case played;
  private final Departments departments;
  private final Judges judges;
  private final CompanyTime time;

  Player(Scene scene, Case played, CompanyTime time) {
    this.scene = scene;
    this.played = played;
    this.departments = new Departments(played);
    this.judges = new Judges(played, scene.filing().place());
    this.time = time;
  }

  void play() throws InterruptedException {
    Instant last = time.now();
    for (Act act : scene.acts()) {
      last = last.plus(act.after());
      time.sleepUntil(last);
      perform(act);
    }
  }

  private void perform(Act act) throws InterruptedException {
    Place place = scene.filing().place();
    Actor agent = place.agent();
    switch (act) {
      case Call _ -> played.act("contacts", agent, Map.of("reached", true));
      case Promise promise ->
          played.act(
              "promises",
              agent,
              Map.of("promisedAt", time.now().plus(promise.within()).toString()));
      case Learn learn -> played.act("facts", agent, Map.of("fact", learn.fact()));
      case SendUp _ -> {
        played.act("reports", place.storeHead(), Map.of("level", "STORE_HEAD"));
        played.act("reports", place.storeHead(), Map.of("level", "BRANCH_CUSTOMER_SERVICE"));
      }
      case Accept accept -> departments.accept(accept.kind());
      case Refuse refuse -> departments.refuse(refuse.kind(), place.department(refuse.suggested()));
      case HandOver handOver ->
          played.post(
              "/api/assignments",
              place.customerServiceManager(),
              Map.of(
                  "complaintId", played.id(),
                  "department", place.department(handOver.kind()),
                  "reason", "经核实属该部门职责，由客服部裁定转交"));
      case Progress _ -> departments.progress();
      case Result result -> departments.result(time.now().minus(result.finishedBefore()));
      case FollowUp call ->
          played.actOnceReady(
              "follow-ups",
              agent,
              Map.of("accepted", call.accepted(), "satisfied", call.accepted()));
      case Close _ -> played.actOnceReady("closure", agent, Map.of("opinion", "顾客接受处理结果，同意结案"));
      case Reopen _ ->
          played.act("reopening", place.customerServiceManager(), Map.of("cause", "顾客反映问题再次出现"));
      case Praise praise -> played.act("praise", place.customerServiceManager(), praise(praise));
      case Find find ->
          played.act(
              "findings",
              place.customerServiceManager(),
              Map.of(
                  "faults", find.faults(),
                  "analysis", "经办人未及时跟进，致使投诉升级",
                  "correctiveProposal", "每日例会核对未结投诉"));
      case Report report -> played.mention(place.pressOfficer(), mention(report));
      case Decide decide -> judges.decide(decide.ruling());
      case Appeal appeal -> judges.appeal(appeal.allowed());
      case Trespass trespass -> trespass(trespass.kind());
    }
  }

  private Map<String, Object> praise(Praise praise) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("written", true);
    body.put("words", "来信表扬：处理又快又好，问题全部解决。");
    if (praise.kind() != null) {
      body.put("department", scene.filing().place().department(praise.kind()));
    }
    return body;
  }

  private Map<String, Object> mention(Report report) {
    String now = time.now().toString();
    return Map.of(
        "origin",
        report.origin(),
        "outlet",
        report.outlet(),
        "publishedAt",
        now,
        "foundAt",
        now,
        "negative",
        true,
        "text",
        "本报收到读者反映，其投诉（编号 " + played.number() + "）至今没有得到妥善处理。");
  }

  private void trespass(Trespass.Kind kind) throws InterruptedException {
    Place place = scene.filing().place();
    switch (kind) {
      case CLOSES_TOO_EARLY ->
          played.refused("/api/complaints/" + played.id() + "/closure", place.agent(), Map.of());
      case ANSWERS_FOR_ANOTHER_DEPARTMENT ->
          played.refused(
              departments.first() + "/acceptance",
              new Actor("E1107", "logistics-clerk", place.branch() + "-logistics"),
              Map.of());
    }
  }
}
