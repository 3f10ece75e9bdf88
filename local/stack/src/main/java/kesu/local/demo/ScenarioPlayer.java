package kesu.local.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import kesu.local.demo.Action.SendForm;
import kesu.local.demo.Action.SendReport;

/** Plays one sample complaint: performs its actions at their times. */
final class ScenarioPlayer {
  private final SampleComplaint complaint;
  private final PlayedComplaint played;
  private final Departments departments;
  private final PenaltyDecisions penalties;
  private final HeadOfficeReports headOffice;
  private final CompanyTime time;

  ScenarioPlayer(SampleComplaint complaint, PlayedComplaint played, CompanyTime time) {
    this.complaint = complaint;
    this.played = played;
    this.departments = new Departments(played);
    this.penalties = new PenaltyDecisions(played, complaint.registration().place());
    this.headOffice = new HeadOfficeReports(played, complaint.registration().place());
    this.time = time;
  }

  void play() throws InterruptedException {
    beginning();
    Instant last = time.now();
    for (Action action : complaint.actions()) {
      last = last.plus(action.after());
      time.sleepUntil(last);
      perform(action);
    }
  }

  /** Whoever received it tells the superior, and head office hands it down to the branch. */
  private void beginning() throws InterruptedException {
    Registration registration = complaint.registration();
    Actor receiver = registration.receiver();
    if (registration.isHeadOffice()) {
      played.act("hand-downs", receiver, Map.of("to", "BRANCH"));
    }
    if (receiver.equals(registration.place().agent()) || registration.isHeadOffice()) {
      played.act("superior-notices", receiver, Map.of());
    }
  }

  /** A major complaint's completed form goes up to head office once it is closed. */
  private void close(Place place, Actor agent) throws InterruptedException {
    if (complaint.registration().isHeadOffice()) {
      played.act("form-returns/head-office", agent, Map.of("verified", "经核实属实，已处理完毕"));
    }
    played.actOnceReady("closure", agent, Map.of("opinion", "顾客接受处理结果，同意结案"));
    if (played.isMajor()) {
      played.act("reports", place.customerServiceManager(), Map.of("level", "HEAD_OFFICE"));
    }
  }

  private void learn(Learn learn, Place place) throws InterruptedException {
    played.act("facts", place.agent(), Map.of("fact", learn.fact()));
    if (learn.fact().equals("INCLINED_TO_PUBLISH")) {
      played.act(
          "inclination-reports",
          place.customerServiceManager(),
          Map.of("told", List.of("branch-general-manager", "advertising-manager")));
    }
  }

  private void perform(Action action) throws InterruptedException {
    Place place = complaint.registration().place();
    Actor agent = place.agent();
    switch (action) {
      case Call _ -> played.act("contacts", agent, Map.of("reached", true));
      case Promise promise ->
          played.act(
              "promises",
              agent,
              Map.of("promisedAt", time.now().plus(promise.within()).toString()));
      case Learn learn -> learn(learn, place);
      case SendReport _ -> {
        played.act("reports", place.seller(), Map.of("level", "STORE_HEAD"));
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
              Map.of(
                  "accepted", call.accepted(),
                  "satisfied", call.accepted(),
                  "companyAgrees", true,
                  "furtherDemand", !call.accepted()));
      case Close _ -> close(place, agent);
      case Reopen _ ->
          played.act("reopening", place.customerServiceManager(), Map.of("cause", "顾客反映问题再次出现"));
      case CorrectReason correction ->
          played.act(
              "reason",
              place.customerServiceManager(),
              Map.of("reason", correction.reason(), "because", "经核实，货已按时送到，是安装没有按约定的时间来"));
      case Praise praise -> played.act("praise", place.customerServiceManager(), praise(praise));
      case RecordFaults record ->
          played.act(
              "findings",
              place.customerServiceManager(),
              Map.of(
                  "faults", record.faults(),
                  "analysis", "经办人未及时跟进，致使投诉升级",
                  "correctiveProposal", "每日例会核对未结投诉"));
      case SendForm _ -> headOffice.sendForm();
      case AskOpinion _ -> headOffice.askOpinion();
      case PassOnOpinion _ -> headOffice.passOnOpinion();
      case GiveOpinion _ -> headOffice.giveOpinion();
      case MediaReport report -> played.mention(place.pressOfficer(), mention(report));
      case Decide decide -> penalties.decide(decide.ruling());
      case Appeal appeal -> penalties.appeal(appeal.allowed());
      case ForbiddenAction attempt -> attempt(attempt.kind());
    }
  }

  private Map<String, Object> praise(Praise praise) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("form", "WRITING");
    body.put("words", "来信表扬：处理又快又好，问题全部解决。");
    if (praise.kind() != null) {
      body.put("department", complaint.registration().place().department(praise.kind()));
    }
    return body;
  }

  private Map<String, Object> mention(MediaReport report) {
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

  private void attempt(ForbiddenAction.Kind kind) throws InterruptedException {
    Place place = complaint.registration().place();
    switch (kind) {
      case CLOSES_TOO_EARLY ->
          played.expectRefusal(
              "/api/complaints/" + played.id() + "/closure", place.agent(), Map.of());
      case ANSWERS_FOR_ANOTHER_DEPARTMENT ->
          played.expectRefusal(
              departments.first() + "/acceptance", place.logisticsClerk(), Map.of());
    }
  }
}
