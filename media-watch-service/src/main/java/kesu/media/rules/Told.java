package kesu.media.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kesu.rulebooks.Clock;
import kesu.rulebooks.ExposureRules;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * Who must know of a complaint that is so exposed (R1-M, R1-D12, R1-O3).
 *
 * @param posts the posts told
 * @param departments where these posts are
 * @param grounds the clause of each notice; R1-D12 says whether it was in time
 */
public record Told(List<Post> posts, Set<DepartmentCode> departments, List<Ground> grounds) {
  private static final ClauseId D12 = new ClauseId("R1-D12");

  public Told {
    posts = List.copyOf(posts);
    departments = Set.copyOf(departments);
    grounds = List.copyOf(grounds);
  }

  /**
   * Judges who is told now.
   *
   * @param foundAt when the report was found; null where no report is the cause
   * @param at when they are told
   */
  public static Told of(
      Rulebook rulebook,
      Organisation organisation,
      BranchCode branch,
      Exposure level,
      @Nullable Instant foundAt,
      Instant at) {
    List<Ground> grounds = new ArrayList<>();
    for (ExposureRules.Notice notice : rulebook.exposure().noticesAt(level)) {
      Map<String, String> inputs = new TreeMap<>(Map.of("level", level.name()));
      inputs.put("posts", notice.posts().toString());
      grounds.add(
          rulebook.ground(
              notice.clause(),
              inputs,
              foundAt != null && notice.clause().equals(D12)
                  ? inTime(rulebook, inputs, foundAt, at)
                  : "told"));
    }
    List<Post> posts = List.copyOf(rulebook.exposure().toldAt(level));
    Set<DepartmentCode> departments = new LinkedHashSet<>();
    for (Post post : posts) {
      rulebook
          .posts()
          .find(post)
          .flatMap(PostRow::department)
          .flatMap(kind -> organisation.departmentOf(kind, branch, null))
          .ifPresent(department -> departments.add(department.code()));
    }
    return new Told(posts, departments, grounds);
  }

  private static String inTime(
      Rulebook rulebook, Map<String, String> inputs, Instant foundAt, Instant at) {
    inputs.put("foundAt", foundAt.toString());
    inputs.put("toldAt", at.toString());
    return rulebook
        .clocks()
        .find(D12)
        .map((Clock clock) -> clock.dueAt(foundAt, null))
        .filter(at::isAfter)
        .map(due -> "told late, due " + due)
        .orElse("told in time");
  }
}
