package kesu.rulebooks;

import java.util.List;
import java.util.Optional;
import kesu.terms.IncidentStep;
import kesu.terms.Post;

/**
 * The rules for incidents: their kinds, the groups that each opens with the tasks of each post, and
 * the path of an insurance claim (R1-S9, R1-O10, R1-O24).
 */
public record IncidentRules(
    List<IncidentKind> kinds,
    List<GroupMember> members,
    List<GroupTask> tasks,
    List<ClaimDuty> claim) {
  public IncidentRules {
    kinds = List.copyOf(kinds);
    members = List.copyOf(members);
    tasks = List.copyOf(tasks);
    claim = List.copyOf(claim);
  }

  /** The kind of that code, if the regulation has it. */
  public Optional<IncidentKind> kind(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** The tasks that an incident of that kind calls for, in the order of the table. */
  public List<GroupTask> tasksFor(String kind) {
    return tasks.stream().filter(task -> task.kinds().contains(kind)).toList();
  }

  /** The task of that code, if the regulation has it. */
  public Optional<GroupTask> task(String code) {
    return tasks.stream().filter(task -> task.code().equals(code)).findFirst();
  }

  /** The duty of that step of the claim path; empty if it is no such step. */
  public Optional<ClaimDuty> claimDuty(IncidentStep step) {
    return claim.stream().filter(duty -> duty.step() == step).findFirst();
  }

  /** Returns true if the post has that role in that group. */
  public boolean isA(Post post, GroupLevel group, GroupRole role) {
    return members.stream()
        .anyMatch(
            member ->
                member.post().equals(post) && member.group() == group && member.role() == role);
  }
}
