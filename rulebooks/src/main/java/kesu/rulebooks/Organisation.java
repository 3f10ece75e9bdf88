package kesu.rulebooks;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * The organisation chart (组织架构): branches, stores, departments, and the holders of posts over time.
 * Days are the company's (Asia/Shanghai).
 */
public final class Organisation {
  private static final String SAMPLE = "organisation/sample";

  private final Rulebook rulebook;
  private final Map<BranchCode, Branch> branches;
  private final Map<StoreCode, Store> stores;
  private final Map<DepartmentCode, Department> departments;
  private final Map<DepartmentCode, List<Tenure>> byDepartment;
  private final Map<PersonId, List<Tenure>> byPerson;

  Organisation(
      Rulebook rulebook,
      Map<BranchCode, Branch> branches,
      Map<StoreCode, Store> stores,
      Map<DepartmentCode, Department> departments,
      List<Tenure> tenures) {
    this.rulebook = rulebook;
    this.branches = branches;
    this.stores = stores;
    this.departments = departments;
    List<Tenure> longestFirst =
        tenures.stream()
            .sorted(
                Comparator.comparing(Tenure::from)
                    .thenComparing(tenure -> tenure.holder().person().value()))
            .toList();
    byDepartment =
        longestFirst.stream()
            .collect(Collectors.groupingBy(tenure -> tenure.holder().department()));
    byPerson =
        longestFirst.stream().collect(Collectors.groupingBy(tenure -> tenure.holder().person()));
  }

  /**
   * Reads the chart in that folder and checks it against the departments and posts of the rulebook.
   *
   * @throws InvalidRulebook if it cannot be used
   */
  public static Organisation load(Path folder, Rulebook rulebook) {
    return new OrganisationFolder(Folder.at(folder), rulebook).read();
  }

  /** The built-in sample: two branches with invented staff numbers. */
  public static Organisation sample(Rulebook rulebook) {
    return new OrganisationFolder(Folder.builtIn(SAMPLE), rulebook).read();
  }

  /** The branch of that code, if there is one. */
  public Optional<Branch> branch(BranchCode code) {
    return Optional.ofNullable(branches.get(code));
  }

  /** The store of that code, if there is one. */
  public Optional<Store> store(StoreCode code) {
    return Optional.ofNullable(stores.get(code));
  }

  /** The department of that code, if there is one. */
  public Optional<Department> department(DepartmentCode code) {
    return Optional.ofNullable(departments.get(code));
  }

  /** All branches, in the order of the table. */
  public List<Branch> branches() {
    return List.copyOf(branches.values());
  }

  /** All stores, in the order of the table. */
  public List<Store> stores() {
    return List.copyOf(stores.values());
  }

  /** All departments, in the order of the table. */
  public List<Department> departments() {
    return List.copyOf(departments.values());
  }

  /**
   * The department that acts for that kind in that branch and store (purchasing, for a
   * manufacturer).
   *
   * @return empty if the kind stands in stores and no store is given, or the store is not of that
   *     branch, or the branch is unknown
   * @throws IllegalArgumentException if the rulebook has no such kind
   */
  public Optional<Department> departmentOf(
      String kind, BranchCode branch, @Nullable StoreCode store) {
    DepartmentKind acting = rulebook.acting(kind);
    return departments.values().stream()
        .filter(department -> department.kind().equals(acting.code()))
        .filter(
            department ->
                switch (acting.level()) {
                  case COMPANY -> true;
                  case BRANCH -> department.branch().equals(Optional.of(branch));
                  case STORE ->
                      store != null
                          && department.store().equals(Optional.of(store))
                          && department.branch().equals(Optional.of(branch));
                })
        .findFirst();
  }

  /**
   * The person who holds the post for that branch and store at that moment; of several, the one who
   * has held it longest.
   */
  public Optional<PersonId> holder(
      Post post, BranchCode branch, @Nullable StoreCode store, Instant at) {
    return holding(post, branch, store, at).map(Holder::person);
  }

  /** Like {@link #holder}, with the department. */
  public Optional<Holder> holding(
      Post post, BranchCode branch, @Nullable StoreCode store, Instant at) {
    return rulebook
        .posts()
        .find(post)
        .flatMap(PostRow::department)
        .flatMap(kind -> departmentOf(kind, branch, store))
        .flatMap(
            department ->
                staffOf(department.code(), at).stream()
                    .filter(holder -> holder.post().equals(post))
                    .findFirst());
  }

  /** Returns true if that person holds that post in that department at that moment. */
  public boolean holds(PersonId person, Post post, DepartmentCode department, Instant at) {
    return postsOf(person, at).contains(new Holder(person, post, department));
  }

  /** Returns true if the person holds a post, or held one, or will. */
  public boolean knows(PersonId person) {
    return byPerson.containsKey(person);
  }

  /** The posts that the person holds at that moment, the longest held first. */
  public List<Holder> postsOf(PersonId person, Instant at) {
    return holdersAt(byPerson.getOrDefault(person, List.of()), at);
  }

  /** The holders of posts in the department at that moment, the longest in theirs first. */
  public List<Holder> staffOf(DepartmentCode department, Instant at) {
    return holdersAt(byDepartment.getOrDefault(department, List.of()), at);
  }

  private static List<Holder> holdersAt(List<Tenure> tenures, Instant at) {
    LocalDate day = CompanyTime.dateOf(at);
    return tenures.stream().filter(tenure -> tenure.covers(day)).map(Tenure::holder).toList();
  }
}
