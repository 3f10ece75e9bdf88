package kesu.intake.rules;

import java.util.Collection;
import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.terms.Actor;
import kesu.terms.Identifier;

/** Refusals of what goes up or down between store, branch and head office. */
final class ReportingRefusals {
  private ReportingRefusals() {}

  static Refusal noSuperior(Actor by) {
    return Refusal.of(
        Kind.CONFLICT,
        "no-superior",
        "岗位 %s 没有上级，无需汇报。".formatted(by.post()),
        "The post %s has no superior, so there is nobody to tell.".formatted(by.post()));
  }

  static Refusal storeMissing(List<String> stores) {
    return Refusal.field(
        "store",
        "store-missing",
        "投诉没有登记门店，请在 store 中写明下转的门店，可用：" + stores,
        "The complaint names no store; give the one it goes down to as store, expected one of "
            + stores,
        stores);
  }

  static Refusal alreadyHandedDown(Complaint complaint, String to) {
    return Refusal.of(
        Kind.CONFLICT,
        "already-handed-down",
        "投诉 %s 已下转 %s，尚未返回反馈表；请待其返回。".formatted(complaint.number(), to),
        "Complaint %s was handed down to %s, which has not returned the form yet; wait for it."
            .formatted(complaint.number(), to));
  }

  static Refusal nothingToReturn(Complaint complaint, Actor by) {
    return Refusal.of(
        Kind.CONFLICT,
        "not-handed-down",
        "投诉 %s 没有下转给 %s，或反馈表已经返回。".formatted(complaint.number(), by.department()),
        "Complaint %s was not handed down to %s, or the form has been returned already."
            .formatted(complaint.number(), by.department()));
  }

  static Refusal requestUnknown(int request, Collection<Integer> known) {
    return Refusal.of(
        Kind.UNKNOWN,
        "request-unknown",
        "没有第 %d 号请求，现有：%s".formatted(request, known),
        "There is no request number %d, only %s".formatted(request, known));
  }

  static Refusal alreadyAnswered(int request) {
    return Refusal.of(
        Kind.CONFLICT,
        "already-answered",
        "第 %d 号请求已有答复；如有新情况，请另行提出。".formatted(request),
        "Request number %d has been answered; make a new one if something has changed."
            .formatted(request));
  }

  static Refusal opinionPending(OpinionRequest open) {
    return Refusal.of(
        Kind.CONFLICT,
        "opinion-pending",
        "第 %d 号请示尚未答复；请待答复后再行请示。".formatted(open.request()),
        "Request number %d has no answer yet; wait for it before you ask again."
            .formatted(open.request()));
  }

  static Refusal notAskedForOpinion(OpinionRequest open, Actor by) {
    String centre = open.passedTo() == null ? "head-office" : open.passedTo().value();
    return Refusal.of(
        Kind.FORBIDDEN,
        "opinion-not-asked",
        "第 %d 号请示由 %s 签署，不由 %s 签署。".formatted(open.request(), centre, by.department()),
        "Request number %d is answered by %s and not by %s."
            .formatted(open.request(), centre, by.department()));
  }

  static Refusal opinionMissing(String field) {
    return Refusal.field(
        field,
        "opinion-missing",
        "未解决的投诉上报总部须附两份意见，缺 " + field,
        "The form of an unsolved complaint goes to head office with both opinions; "
            + field
            + " is missing",
        List.of());
  }

  static Refusal notInclined(Complaint complaint) {
    return Refusal.of(
        Kind.CONFLICT,
        "inclination-not-recorded",
        "投诉 %s 没有记录曝光倾向；请先记录事实 INCLINED_TO_PUBLISH。".formatted(complaint.number()),
        "No inclination to go public is recorded of complaint %s; record the fact INCLINED_TO_PUBLISH first."
            .formatted(complaint.number()));
  }

  static Refusal notAllTold(Collection<? extends Identifier> missing, List<String> posts) {
    return Refusal.field(
        "told",
        "not-all-told",
        "须同时告知 %s，缺 %s".formatted(posts, missing),
        "All of %s must be told at the same time, %s is missing".formatted(posts, missing),
        posts);
  }

  static Refusal notFiled(Complaint complaint) {
    return Refusal.of(
        Kind.CONFLICT,
        "not-filed",
        "投诉 %s 尚未归档：结案并将完整的反馈表上报总部后方可列为案例。".formatted(complaint.number()),
        "Complaint %s is not filed yet: it must be closed and its completed form sent to head office before it can be a case study."
            .formatted(complaint.number()));
  }
}
