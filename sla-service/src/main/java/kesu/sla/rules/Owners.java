package kesu.sla.rules;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kesu.rulebooks.Clock;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.GroupLevel;
import kesu.rulebooks.GroupRole;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.StartsAt;
import kesu.sla.rules.CaseFacts.Registration;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** The posts that owe the duties of one complaint, and the posts above them. */
record Owners(
    Rulebook rulebook,
    Organisation organisation,
    Registration registration,
    @Nullable StoreCode incidentStore) {
  private static final String STORE = "store";
  private static final Set<StartsAt> OF_INCIDENT =
      EnumSet.of(
          StartsAt.INCIDENT_HAPPENED,
          StartsAt.LOSS_OR_HARM_HAPPENED,
          StartsAt.INJURY_HAPPENED,
          StartsAt.INCIDENT_NOTICED);

  /**
   * The owner of a row's duty from that moment on: the assigned or receiving department if the row
   * leaves it to the case, otherwise the department that the row names. Empty if the case has no
   * such department, or if it is a store's duty on reception and no store received the complaint.
   * An incident is the duty of the store where it happened, whatever the channel it came in by.
   */
  Optional<Owner> of(Clock row, Moment.Begins begins) {
    return switch (row.owedBy()) {
      case Clock.ASSIGNED_DEPARTMENT, Clock.RECEIVING_DEPARTMENT ->
          Optional.ofNullable(begins.owner());
      default -> named(row, begins);
    };
  }

  private Optional<Owner> named(Clock row, Moment.Begins begins) {
    boolean onReception = row.starts() == StartsAt.COMPLAINT_RECEIVED;
    StoreCode store = OF_INCIDENT.contains(row.starts()) ? incidentStore : registration.store();
    DepartmentKind kind = rulebook.acting(row.owedBy());
    if (kind.level() == DepartmentKind.Level.STORE && onReception && !registration.inStore()) {
      return Optional.empty();
    }
    Post post = rulebook.responsible(row, row.owedBy());
    Optional<Owner> given =
        Optional.ofNullable(begins.owner()).filter(owner -> isOf(kind, owner.department()));
    if (given.isPresent() && isHeldBySeveral(post)) {
      return given; // of several, the one who received it
    }
    return given
        .map(Owner::department)
        .flatMap(organisation::department)
        .or(() -> organisation.departmentOf(row.owedBy(), registration.branch(), store))
        .map(department -> held(null, department, post, begins.at()));
  }

  private boolean isOf(DepartmentKind kind, @Nullable DepartmentCode department) {
    return Optional.ofNullable(department)
        .flatMap(organisation::department)
        .filter(found -> found.kind().equals(kind.code()))
        .isPresent();
  }

  private boolean isHeldBySeveral(Post post) {
    return rulebook.posts().find(post).filter(row -> !row.single()).isPresent();
  }

  /** Returns true if a duty that begins then is owed by departments of its kind. */
  boolean owes(StartsAt what, DepartmentCode department) {
    return rulebook.clocks().all().stream()
        .filter(row -> row.starts() == what)
        .anyMatch(row -> isOf(rulebook.acting(row.owedBy()), department));
  }

  /** Returns true if the department is a store. */
  boolean isStore(DepartmentCode department) {
    return organisation
        .department(department)
        .map(found -> rulebook.acting(found.kind()))
        .filter(kind -> kind.code().equals(STORE))
        .isPresent();
  }

  /** The head of a department, as the owner of its duties. */
  Owner headOf(DepartmentCode department) {
    Department found = organisation.department(department).orElseThrow();
    return new Owner(null, department, null, rulebook.acting(found.kind()).head());
  }

  /** Returns true if the actor is of customer service and has a superior to tell. */
  @Clause("R1-D18")
  boolean mustTellSuperior(Actor by) {
    return organisation
        .department(by.department())
        .filter(department -> Reception.isService(department, rulebook))
        .flatMap(department -> rulebook.posts().superior(by.post()))
        .isPresent();
  }

  /** Returns true if each clock that begins then has been started for that department before. */
  boolean hasStarted(Moment.Begins begins, CaseFacts facts, List<Deadline> deadlines) {
    return rulebook
        .clocks()
        .startingAt(begins.what(), facts.severity(), registration.incident())
        .stream()
        .allMatch(
            row ->
                of(row, begins)
                    .filter(owner -> deadlines.stream().noneMatch(each -> is(each, row, owner)))
                    .isEmpty());
  }

  private static boolean is(Deadline deadline, Clock row, Owner owner) {
    return deadline.clause().equals(row.clause())
        && Objects.equals(deadline.owner().department(), owner.department());
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
                    .map(
                        found ->
                            held(assignment, found, rulebook.acting(found.kind()).head(), at)));
  }

  private Owner held(
      @Nullable AssignmentId assignment, Department department, Post post, Instant at) {
    return new Owner(
        assignment,
        department.code(),
        organisation
            .holder(
                post,
                department.branch().orElse(registration.branch()),
                department.store().orElse(registration.store()),
                at)
            .orElse(null),
        post);
  }

  /** Returns true if the post is an executive deputy of the branch group (R1-O32). */
  boolean isExecutiveDeputy(Post post) {
    return rulebook.incidents().isA(post, GroupLevel.BRANCH, GroupRole.EXECUTIVE_DEPUTY);
  }

  /**
   * The next post to tell of a miss: the nearest after the last one told that somebody holds who
   * has not been told before, and does not owe it. If nobody holds any post of the chain its first
   * is told, so that no miss goes untold. Empty once the chain has ended.
   */
  Optional<Escalation> nextUp(Optional<Clock> row, Deadline missed, Instant at) {
    List<Post> chain = chain(row, missed.owner().post());
    List<Escalation> told = missed.escalations();
    int from = told.isEmpty() ? 0 : chain.indexOf(told.getLast().to()) + 1;
    List<Post> left = chain.subList(from, chain.size());
    int level = told.size() + 1;
    StoreCode store = storeOf(missed.owner());
    return left.stream()
        .flatMap(post -> organisation.holding(post, registration.branch(), store, at).stream())
        .filter(holder -> !knows(missed, holder.person()))
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

  private @Nullable StoreCode storeOf(Owner owner) {
    return Optional.ofNullable(owner.department())
        .flatMap(organisation::department)
        .flatMap(Department::store)
        .orElse(registration.store());
  }

  private static boolean knows(Deadline missed, PersonId person) {
    return person.equals(missed.owner().person())
        || missed.escalations().stream().anyMatch(told -> person.equals(told.person()));
  }

  /**
   * The posts above whoever owes it, nearest first, to the last one that the row names; to the top
   * if it names none of them. A post without a superior goes up to those that the row names.
   */
  @Clause("R1-D16")
  private List<Post> chain(Optional<Clock> row, Post responsible) {
    List<Post> named =
        row.map(Clock::escalatesTo).orElse(List.of()).stream()
            .filter(post -> !post.equals(responsible))
            .toList();
    List<Post> above = rulebook.posts().chainAbove(responsible);
    if (above.isEmpty()) {
      return named;
    }
    int last = named.stream().mapToInt(above::indexOf).max().orElse(-1);
    return last < 0 ? above : above.subList(0, last + 1);
  }
}
