package kesu.local.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kesu.rulebooks.Department;
import kesu.rulebooks.Holder;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.rulebooks.Scope;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Post;

/** The endpoints of a running service, held against the table of permissions by requests. */
public final class EndpointPermissions {
  private static final Set<String> OF_THE_PERSON = Set.of("actor-unknown", "post-not-held");
  private static final Set<String> OF_THE_CASE =
      Set.of("not-of-branch", "not-of-store", "department-not-responsible");
  private static final int FORBIDDEN = 403;
  private static final String OF_THE_POST = "post-not-permitted";
  private final ApiDocument document;
  private final Map<String, String> actions = new LinkedHashMap<>();
  private final Rulebook rulebook;
  private final Organisation organisation;
  private final Instant at;

  /**
   * The endpoints of the service that a client calls.
   *
   * @param actions a line for each operation: its id and its action, separated by a space
   */
  public EndpointPermissions(ApiClient api, String actions, Instant at) {
    this.document = ApiDocument.of(api);
    actions
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(pair -> this.actions.put(pair[0], pair[1]));
    this.rulebook = Rulebooks.load(List.of()).inForce("R1", at);
    this.organisation = Organisation.sample(rulebook);
    this.at = at;
  }

  /** Fails unless a stranger, and somebody in a post that they do not hold, are refused always. */
  public void assertStrangersAreRefused() {
    Actor stranger = SampleStaff.actor("E9999", "branch-general-manager", "bj-branch-management");
    Actor otherPost = SampleStaff.actor("E1002", "branch-general-manager", "bj-branch-management");
    Actor predecessor = SampleStaff.actor("E1105", "logistics-manager", "bj-logistics");
    Map.of(
            stranger,
            "actor-unknown",
            otherPost,
            "post-not-held",
            predecessor,
            "post-not-held",
            Actor.SYSTEM,
            "actor-unknown")
        .forEach(
            (actor, code) -> {
              Map<String, ApiReply> replies = document.replies(actor, "nosuch-1");
              assertThat(replies.keySet()).containsExactlyInAnyOrderElementsOf(actions.keySet());
              replies.forEach(
                  (operation, reply) -> {
                    assertThat(reply.status())
                        .as(operation + " " + reply.body())
                        .isEqualTo(FORBIDDEN);
                    assertThat(reply.code()).as(operation).isEqualTo(code);
                  });
            });
  }

  /**
   * Fails unless each operation is refused to each post that the table does not permit, and to no
   * other.
   *
   * @return the number of requests refused and not refused
   */
  public Map<Boolean, Integer> assertOnlyThePostsOfTheTableMayAct() {
    Map<Boolean, Integer> counts = new TreeMap<>();
    holders(new BranchCode("bj"))
        .forEach(
            actor ->
                document
                    .replies(actor, "nosuch-1")
                    .forEach(
                        (operation, reply) -> {
                          boolean allowed =
                              rulebook.permissions().allows(action(operation), actor.post());
                          assertThat(OF_THE_PERSON).doesNotContain(reply.code());
                          assertThat(reply.code().equals(OF_THE_POST))
                              .as("%s by %s: %s", operation, actor, reply.body())
                              .isEqualTo(reply.status() == FORBIDDEN)
                              .isNotEqualTo(allowed);
                          counts.merge(allowed, 1, Integer::sum);
                        }));
    return counts;
  }

  /**
   * Fails unless the people of Shanghai, who may do an action on their own branch's cases, are
   * refused it on a case of Beijing's.
   *
   * @param id the id of the case, or of what belongs to it
   * @param operations the operations whose path names the case
   * @return the number of requests, all refused
   */
  public int assertOtherBranchesAreRefused(String id, Predicate<String> operations) {
    int[] refused = new int[1];
    holders(new BranchCode("sh"))
        .filter(
            actor -> organisation.department(actor.department()).orElseThrow().branch().isPresent())
        .forEach(
            actor ->
                document
                    .replies(actor, id, operation -> isBound(operation, actor.post(), operations))
                    .forEach(
                        (operation, reply) -> {
                          assertThat(OF_THE_CASE)
                              .as("%s by %s: %s", operation, actor, reply.body())
                              .contains(reply.code());
                          refused[0]++;
                        }));
    assertThat(refused[0]).isPositive();
    return refused[0];
  }

  private boolean isBound(String operation, Post post, Predicate<String> operations) {
    List<Scope> scopes = rulebook.permissions().of(action(operation)).scopes(post);
    return operations.test(operation) && !scopes.isEmpty() && !scopes.contains(Scope.ALL);
  }

  private String action(String operation) {
    String action = actions.get(operation);
    if (action == null) {
      throw new AssertionError(operation + " has no action, expected one of the table");
    }
    return action;
  }

  /** One holder of each post in a branch and at head office. */
  private Stream<Actor> holders(BranchCode branch) {
    Map<Post, Actor> byPost = new LinkedHashMap<>();
    for (Department department : organisation.departments()) {
      if (department.branch().stream().allMatch(branch::equals)) {
        for (Holder holder : organisation.staffOf(department.code(), at)) {
          byPost.putIfAbsent(
              holder.post(), new Actor(holder.person(), holder.post(), holder.department()));
        }
      }
    }
    return byPost.values().stream();
  }
}
