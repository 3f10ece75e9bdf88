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
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/** Finds the departments that must handle a complaint, and who answers for each (R1-C1, R1-C2). */
record Responsibility(Rulebook rulebook, Organisation organisation) {
  private static final String CUSTOMER_SERVICE = "customer-service";
  private static final String ADVERTISING = "advertising";

  /**
   * The departments that the reason names, one to four, none twice; of alternatives the first. What
   * falls to a store goes to the store of purchase; where there is none, customer service of the
   * branch handles it.
   *
   * @throws IllegalArgumentException if rulebook or organisation chart do not know reason or branch
   */
  List<ResponsibleDepartment> byReason(Complaint complaint, Instant at) {
    Reason reason =
        rulebook
            .reasons()
            .find(complaint.reason())
            .orElseThrow(
                () -> new IllegalArgumentException(rulebook.id() + " lacks " + complaint.reason()));
    Map<DepartmentCode, ResponsibleDepartment> found = new LinkedHashMap<>();
    for (String named : reason.handlers()) {
      Optional<Department> own =
          organisation.departmentOf(named, complaint.branch(), complaint.store());
      String kind = own.isPresent() ? named : CUSTOMER_SERVICE;
      Department department = own.orElseGet(() -> customerService(complaint));
      found.putIfAbsent(
          department.code(),
          responsible(kind, department, complaint, at, reason.clause(), Map.of("kind", named)));
    }
    return List.copyOf(found.values());
  }

  /** A department that is responsible because it was chosen, and not by the reason. */
  ResponsibleDepartment chosen(
      Department department,
      Complaint complaint,
      Instant at,
      ClauseId clause,
      Map<String, String> inputs) {
    return responsible(department.kind(), department, complaint, at, clause, inputs);
  }

  /** Customer service of the branch: it hands over, and keeps what no other department has. */
  @Clause({"R1-D7", "R1-S6"})
  Department customerService(Complaint complaint) {
    return inBranch(CUSTOMER_SERVICE, complaint);
  }

  /** The press office of the branch. */
  @Clause({"R1-M", "R1-D12"})
  Department pressOffice(Complaint complaint) {
    return inBranch(ADVERTISING, complaint);
  }

  private Department inBranch(String kind, Complaint complaint) {
    return organisation
        .departmentOf(kind, complaint.branch(), complaint.store())
        .orElseThrow(
            () -> new IllegalArgumentException("No " + kind + " in branch " + complaint.branch()));
  }

  /** The departments of a branch and its stores that handle complaints. */
  List<Department> handling(BranchCode branch) {
    return organisation.departments().stream()
        .filter(department -> department.branch().equals(Optional.of(branch)))
        .filter(
            department ->
                rulebook
                    .departments()
                    .find(department.kind())
                    .map(DepartmentKind::handles)
                    .orElse(false))
        .toList();
  }

  /** The department of that code, if it is one of those. */
  Optional<Department> handling(BranchCode branch, DepartmentCode wanted) {
    return handling(branch).stream()
        .filter(department -> department.code().equals(wanted))
        .findFirst();
  }

  /** The departments of those posts in the branch and store of the complaint. */
  Set<DepartmentCode> departmentsOf(List<Post> posts, Complaint complaint) {
    return posts.stream()
        .flatMap(post -> rulebook.posts().find(post).stream())
        .flatMap(post -> post.department().stream())
        .flatMap(
            kind -> organisation.departmentOf(kind, complaint.branch(), complaint.store()).stream())
        .map(Department::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The hand-over that happens now, with the time for a refusal that the rulebook sets. */
  @Clause("R1-D8")
  HandedOver handOver(Instant now, Actor by, @Nullable String because) {
    Instant answerBy =
        new Silence(rulebook).answering().map(clock -> clock.dueAt(now, null)).orElse(null);
    return new HandedOver(now, by, because, answerBy);
  }

  private ResponsibleDepartment responsible(
      String kind,
      Department department,
      Complaint complaint,
      Instant at,
      ClauseId clause,
      Map<String, String> inputs) {
    Map<String, String> all = new LinkedHashMap<>(inputs);
    all.put("reason", complaint.reason().value());
    all.put("branch", complaint.branch().value());
    all.put("store", complaint.store() == null ? "none" : complaint.store().value());
    Post head = rulebook.acting(kind).head();
    return new ResponsibleDepartment(
        kind,
        department.code(),
        head,
        organisation
            .holder(
                head,
                department.branch().orElse(complaint.branch()),
                department.store().orElse(complaint.store()),
                at)
            .orElse(null),
        rulebook.ground(clause, all, department.code().value()));
  }
}
