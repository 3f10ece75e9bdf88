package kesu.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.IncidentCase;
import kesu.intake.rules.IncidentFacts;
import kesu.intake.rules.IncidentPlan;
import kesu.intake.rules.IncidentTask;
import kesu.intake.rules.Step;
import kesu.rulebooks.GroupLevel;
import kesu.rulebooks.GroupMember;
import kesu.rulebooks.GroupRole;
import kesu.rulebooks.GroupTask;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.TaskCondition;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.IncidentStep;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * An incident with everything that is done about it, as one list.
 *
 * @param incident the facts of the incident; null if there is none behind the complaint
 * @param groups the store group and the branch group
 * @param atScene who is at the scene, in the order in which it was recorded
 * @param plans the plans proposed, with the decision about each
 * @param claim the steps of the insurance claim
 */
public record IncidentView(
    ComplaintId complaintId,
    ComplaintNumber number,
    @Nullable IncidentFacts incident,
    @Nullable Text kindText,
    List<GroupView> groups,
    List<Step> urgentReports,
    List<Step> atScene,
    List<IncidentPlan> plans,
    List<Step> claim) {
  /** One of both groups. */
  public record GroupView(GroupLevel group, List<MemberView> members, List<TaskView> tasks) {}

  /**
   * A post of a group.
   *
   * @param person its holder when the incident became known; null if nobody held it
   * @param atSceneSince since when that post is at the scene; null if it is not recorded there
   */
  public record MemberView(
      Post post,
      Text postText,
      GroupRole role,
      @Nullable PersonId person,
      @Nullable Instant atSceneSince) {}

  /**
   * A task of a group.
   *
   * @param steps what was done about it: when, by whom, with a note
   * @param conditions the conditions asked when it is done
   * @param answers the answers to them
   */
  public record TaskView(
      String task,
      ClauseId clause,
      Text text,
      List<Post> posts,
      IncidentTask.State state,
      List<Step> steps,
      List<ConditionView> conditions,
      SortedMap<String, String> answers) {
    @Override
    public String toString() {
      return "TaskView[" + task + " " + state + "]";
    }
  }

  /**
   * A condition of a task.
   *
   * @param consenting the posts of which one must consent, where that is asked
   * @param consented true if one has; null where none is asked
   */
  public record ConditionView(
      String condition,
      ClauseId clause,
      Text text,
      TaskCondition.Asks asks,
      List<Post> consenting,
      @Nullable Boolean consented) {}

  static IncidentView of(Complaint complaint, Rulebook rulebook, Organisation organisation) {
    IncidentCase handled = complaint.incident();
    if (handled == null) {
      return new IncidentView(
          complaint.id(),
          complaint.number(),
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
    return new IncidentView(
        complaint.id(),
        complaint.number(),
        handled.facts(),
        rulebook.incidents().kind(handled.facts().kind()).orElseThrow().name(),
        Arrays.stream(GroupLevel.values())
            .map(level -> group(level, complaint, handled, rulebook, organisation))
            .toList(),
        handled.steps(IncidentStep.URGENTLY_REPORTED),
        handled.steps(IncidentStep.AT_SCENE),
        handled.plans(),
        handled.steps().stream()
            .filter(step -> rulebook.incidents().claimDuty(step.step()).isPresent())
            .toList());
  }

  private static GroupView group(
      GroupLevel level,
      Complaint complaint,
      IncidentCase handled,
      Rulebook rulebook,
      Organisation organisation) {
    return new GroupView(
        level,
        rulebook.incidents().members().stream()
            .filter(member -> member.group() == level)
            .map(member -> member(member, complaint, handled, rulebook, organisation))
            .toList(),
        handled.tasks().stream()
            .filter(task -> task.group() == level)
            .map(task -> task(task, rulebook.incidents().task(task.task()).orElseThrow()))
            .toList());
  }

  private static MemberView member(
      GroupMember member,
      Complaint complaint,
      IncidentCase handled,
      Rulebook rulebook,
      Organisation organisation) {
    IncidentFacts facts = handled.facts();
    return new MemberView(
        member.post(),
        rulebook.posts().find(member.post()).map(PostRow::name).orElseThrow(),
        member.role(),
        organisation
            .holder(
                member.post(), complaint.registration().branch(), facts.store(), facts.recordedAt())
            .orElse(null),
        handled.steps(IncidentStep.AT_SCENE).stream()
            .filter(step -> step.by().post().equals(member.post()))
            .map(Step::at)
            .findFirst()
            .orElse(null));
  }

  private static TaskView task(IncidentTask task, GroupTask row) {
    return new TaskView(
        task.task(),
        row.clause(),
        row.text(),
        task.posts(),
        task.state(),
        task.steps(),
        row.conditions().stream().map(condition -> condition(condition, task)).toList(),
        new TreeMap<>(task.answers()));
  }

  private static ConditionView condition(TaskCondition condition, IncidentTask task) {
    boolean consent = condition.asks() == TaskCondition.Asks.CONSENT;
    return new ConditionView(
        condition.code(),
        condition.clause(),
        condition.text(),
        condition.asks(),
        List.copyOf(condition.posts()),
        consent ? task.hasConsentOf(condition.posts()) : null);
  }
}
