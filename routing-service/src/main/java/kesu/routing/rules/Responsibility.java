package kesu.routing.rules;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Reason;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Post;

/** Finds the departments that must handle a complaint, and who answers for each (R1-C1, R1-C2). */
public record Responsibility(Rulebook rulebook, Organisation organisation) {
  /** The kind of department that hands over, and keeps what nobody else has (R1-D7, R1-S6). */
  public static final String CUSTOMER_SERVICE = "customer-service";

  /** The kind of department that deals with the press (R1-M, R1-D12). */
  public static final String ADVERTISING = "advertising";

  /**
   * The departments that the reason names, one to four, none twice. What falls to a store goes to
   * the store of purchase; where there is none, customer service of the branch handles it.
   *
   * @throws IllegalArgumentException if rulebook or organisation chart do not know reason or branch
   */
  public List<Duty> byReason(Place place, Instant at) {
    Reason reason =
        rulebook
            .reasons()
            .find(place.reason())
            .orElseThrow(
                () -> new IllegalArgumentException(rulebook.id() + " lacks " + place.reason()));
    Map<DepartmentCode, Duty> duties = new LinkedHashMap<>();
    for (String named : reason.departments()) {
      Optional<Department> own = organisation.departmentOf(named, place.branch(), place.store());
      String kind = own.isPresent() ? named : CUSTOMER_SERVICE;
      Department department = own.orElseGet(() -> inBranch(CUSTOMER_SERVICE, place));
      Map<String, String> inputs = inputs(place, Map.of("kind", named));
      duties.putIfAbsent(
          department.code(), duty(kind, department, place, at, reason.clause(), inputs));
    }
    return List.copyOf(duties.values());
  }

  /** The duty of a department that was chosen by a person. */
  public Duty chosen(
      Department department, Place place, Instant at, ClauseId clause, Map<String, String> inputs) {
    return duty(department.kind(), department, place, at, clause, inputs(place, inputs));
  }

  /**
   * The department of that kind in the branch of the complaint.
   *
   * @throws IllegalArgumentException if the organisation chart does not know the branch
   */
  public Department inBranch(String kind, Place place) {
    return organisation
        .departmentOf(kind, place.branch(), place.store())
        .orElseThrow(
            () -> new IllegalArgumentException("No " + kind + " in branch " + place.branch()));
  }

  /** The departments of those posts in the branch and store of the complaint. */
  public Set<DepartmentCode> departmentsOf(List<Post> posts, Place place) {
    return posts.stream()
        .flatMap(post -> rulebook.posts().find(post).stream())
        .flatMap(post -> post.department().stream())
        .flatMap(kind -> organisation.departmentOf(kind, place.branch(), place.store()).stream())
        .map(Department::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Until when a department that is not responsible owes its finding (R1-D8), if a clock says so.
   */
  public Optional<Instant> answerBy(Instant handedOver) {
    return rulebook.clocks().stoppedAt(StopsAt.ACCEPTED_OR_REFUSED).stream()
        .filter(clock -> clock.starts() == StartsAt.HANDED_OVER)
        .map(clock -> clock.dueAt(handedOver, null))
        .findFirst();
  }

  private Duty duty(
      String kind,
      Department department,
      Place place,
      Instant at,
      ClauseId clause,
      Map<String, String> inputs) {
    DepartmentKind acting = rulebook.acting(kind);
    return new Duty(
        kind,
        department.code(),
        acting.head(),
        organisation
            .holder(
                acting.head(),
                department.branch().orElse(place.branch()),
                department.store().orElse(place.store()),
                at)
            .orElse(null),
        rulebook.ground(clause, inputs, department.code().value()));
  }

  private static Map<String, String> inputs(Place place, Map<String, String> more) {
    Map<String, String> inputs = new LinkedHashMap<>(more);
    inputs.put("reason", place.reason().value());
    inputs.put("branch", place.branch().value());
    inputs.put("store", place.store() == null ? "none" : place.store().value());
    return inputs;
  }
}
