package kesu.rulebooks;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kesu.terms.Post;

/** The actions that each post is permitted, and the cases on which it is. */
public final class Permissions {
  static final String FILE = "permissions.csv";
  static final String[] COLUMNS = {
    "action", "posts", "scope", "clause", "text_zh", "text_en", "source"
  };

  /** Every action that can be permitted. */
  public static final Set<String> ACTIONS =
      new TreeSet<>(
          Set.of(
              "register",
              "record-contact",
              "record-promise",
              "record-fact",
              "send-report",
              "tell-superior",
              "report-to-store-head",
              "report-to-head-office",
              "hand-down-to-store",
              "hand-down-to-branch",
              "return-form-to-branch",
              "return-form-to-head-office",
              "ask-for-help",
              "decide-help",
              "report-store-result",
              "ask-opinion",
              "pass-on-opinion",
              "give-opinion",
              "report-inclination",
              "record-harm",
              "mark-case-study",
              "fill-form",
              "see-customer",
              "read-archive",
              "record-follow-up",
              "record-finding",
              "record-praise",
              "report-urgently",
              "record-presence",
              "carry-out-task",
              "give-consent",
              "propose-plan",
              "decide-plan",
              "record-claim",
              "attach-evidence",
              "read-evidence",
              "record-journalists",
              "record-press-talk",
              "close",
              "reopen",
              "accept",
              "refuse",
              "report-progress",
              "report-result",
              "reassign",
              "correct-reason",
              "propose-penalty",
              "propose-reward",
              "decide-reward",
              "decide-penalty",
              "appeal",
              "report-mention",
              "link-mention",
              "read",
              "audit",
              "replay"));

  private final Map<String, Permission> permissions;

  private Permissions(Map<String, Permission> permissions) {
    this.permissions = permissions;
  }

  static Permissions read(Table table, List<Row> rows, Posts posts, DepartmentKinds kinds) {
    Map<String, List<Row>> byAction =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.cell("action"), LinkedHashMap::new, Collectors.toList()));
    Complete.check(
        table,
        byAction.values().stream().map(List::getFirst).toList(),
        row -> row.cell("action"),
        ACTIONS);
    Map<String, Set<Post>> words = words(posts, kinds);
    Map<String, Permission> permissions = new LinkedHashMap<>();
    byAction.forEach(
        (action, granting) ->
            permissions.put(
                action,
                new Permission(
                    action,
                    granting.stream().map(row -> grant(row, words)).toList(),
                    granting.getFirst().clause("clause"),
                    granting.getFirst().text("text"))));
    return new Permissions(permissions);
  }

  private static Permission.Grant grant(Row row, Map<String, Set<Post>> words) {
    Set<Post> allowed = new LinkedHashSet<>();
    row.words("posts", words).forEach(allowed::addAll);
    return new Permission.Grant(allowed, row.constant("scope", Scope.class));
  }

  /**
   * A cell names posts, all posts of a kind of department ({@code in:logistics}), or one of three
   * groups.
   */
  static Map<String, Set<Post>> words(Posts posts, DepartmentKinds kinds) {
    Map<String, Set<Post>> words = new LinkedHashMap<>();
    words.put("any", new LinkedHashSet<>());
    words.put("any-staff", new LinkedHashSet<>());
    words.put("any-handler", new LinkedHashSet<>());
    kinds.all().forEach(kind -> words.put("in:" + kind.code(), new LinkedHashSet<>()));
    for (PostRow post : posts.all()) {
      boolean handles =
          post.department().flatMap(kinds::find).map(DepartmentKind::handles).orElse(false);
      words.put(post.code().value(), Set.of(post.code()));
      Stream.of(
              Stream.of("any"),
              Stream.of("any-staff").filter(ignored -> post.staff()),
              Stream.of("any-handler").filter(ignored -> handles && post.staff()),
              post.department().map(kind -> "in:" + kind).stream())
          .flatMap(groups -> groups)
          .forEach(
              group ->
                  words.computeIfAbsent(group, ignored -> new LinkedHashSet<>()).add(post.code()));
    }
    return words;
  }

  /**
   * Returns true if the post may do the action on some case.
   *
   * @throws IllegalArgumentException if there is no such action
   */
  public boolean allows(String action, Post post) {
    return of(action).posts().contains(post);
  }

  /**
   * Returns true if the post, in that department, may do the action on a case with these owners.
   *
   * @throws IllegalArgumentException if there is no such action
   */
  public boolean allows(String action, Post post, Department own, CaseOwners owners) {
    return of(action).scopes(post).stream().anyMatch(scope -> scope.covers(own, owners));
  }

  /** All posts that may do the action. */
  public Set<Post> postsFor(String action) {
    return of(action).posts();
  }

  /** The row of the action. */
  public Permission of(String action) {
    Permission permission = permissions.get(action);
    if (permission == null) {
      throw new IllegalArgumentException(
          "Unknown action '" + action + "', expected one of " + ACTIONS);
    }
    return permission;
  }
}
