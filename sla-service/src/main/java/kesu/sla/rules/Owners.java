package kesu.sla.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.rulebooks.Clock;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.StartsAt;
import kesu.sla.rules.CaseFacts.Registration;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/** The posts that owe the duties of one complaint, and the posts above them. */
record Owners(Rulebook rulebook, Organisation organisation, Registration registration) {

  /**
   * The owner of a row's duty from that moment on: the assigned or receiving department if the row
   * leaves it to the case, otherwise the department that the row names. Empty if the case has no
   * such department, or if it is a store's duty on reception and no store received the complaint.
   */
  Optional<Owner> of(Clock row, Moment.Begins begins) {
    return switch (row.owedBy()) {
      case Clock.ASSIGNED_DEPARTMENT, Clock.RECEIVING_DEPARTMENT ->
          Optional.ofNullable(begins.owner());
      default -> named(row, begins.at());
    };
  }

  private Optional<Owner> named(Clock row, Instant at) {
    boolean onReception =
        row.starts() == StartsAt.COMPLAINT_RECEIVED || row.starts() == StartsAt.INCIDENT_HAPPENED;
    boolean storeDuty = rulebook.acting(row.owedBy()).level() == DepartmentKind.Level.STORE;
    if (storeDuty && onReception && !registration.inStore()) {
      return Optional.empty();
    }
    Post post = rulebook.responsible(row, row.owedBy());
    return organisation
        .departmentOf(row.owedBy(), registration.branch(), registration.store())
        .map(department -> held(null, department.code(), post, at));
  }

  /**
   * The owner of the duties of an earlier assignment: the owner so far, otherwise the head of its
   * department.
   */
  Optional<Owner> assigned(
      AssignmentId assignment, DepartmentCode department, List<Deadline> deadlines, Instant at) {
    return deadlines.stream()
        .map(Deadline::owner)
        .filter(owner -> assignment.equals(owner.assignment()))
        .findFirst()
        .or(
            () ->
                organisation
                    .department(department)
                    .map(Department::kind)
                    .map(kind -> rulebook.acting(kind).head())
                    .map(head -> held(assignment, department, head, at)));
  }

  private Owner held(
      @Nullable AssignmentId assignment, DepartmentCode department, Post post, Instant at) {
    return new Owner(
        assignment,
        department,
        organisation.holder(post, registration.branch(), registration.store(), at).orElse(null),
        post);
  }

  /**
   * The next post to tell of a miss: the nearest after the last one told that somebody holds, in
   * the row's order, or up the organisation chart if the row names nobody. If nobody holds any post
   * of the chain its first is told, so that no miss goes untold. Empty once the chain has ended.
   */
  Optional<Escalation> nextUp(Optional<Clock> row, Deadline missed, Instant at) {
    List<Post> chain = chain(row, missed.owner().post());
    List<Escalation> told = missed.escalations();
    int from = told.isEmpty() ? 0 : chain.indexOf(told.getLast().to()) + 1;
    List<Post> left = chain.subList(from, chain.size());
    int level = told.size() + 1;
    return left.stream()
        .flatMap(
            post ->
                organisation
                    .holding(post, registration.branch(), registration.store(), at)
                    .stream())
        .map(
            holder ->
                new Escalation(level, holder.post(), holder.person(), holder.department(), at))
        .findFirst()
        .or(
            () ->
                left.stream()
                    .filter(post -> told.isEmpty())
                    .map(post -> new Escalation(level, post, null, null, at))
                    .findFirst());
  }

  private List<Post> chain(Optional<Clock> row, Post responsible) {
    List<Post> named =
        row.map(Clock::escalatesTo).orElse(List.of()).stream()
            .filter(post -> !post.equals(responsible))
            .toList();
    return named.isEmpty() ? rulebook.posts().chainAbove(responsible) : named;
  }
}
