package kesu.media.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kesu.rulebooks.Clock;
import kesu.rulebooks.Department;
import kesu.rulebooks.ExposureRules;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * The notices owed of a complaint at a level of exposure.
 *
 * @param posts the posts told
 * @param departments the departments of these posts
 * @param grounds the clause of each notice, and whether it was in time if that clause sets a time
 */
record ExposureNotices(List<Post> posts, List<DepartmentCode> departments, List<Ground> grounds) {
  ExposureNotices {
    posts = List.copyOf(posts);
    departments = List.copyOf(departments);
    grounds = List.copyOf(grounds);
  }

  /**
   * The notices given now.
   *
   * @param foundAt the moment at which the report was found; null if no report is the cause
   * @param now the moment at which the posts are told
   */
  static ExposureNotices at(
      Exposure level,
      BranchCode branch,
      @Nullable Instant foundAt,
      Instant now,
      Rulebook rulebook,
      Organisation organisation) {
    List<Ground> grounds = new ArrayList<>();
    for (ExposureRules.Notice notice : rulebook.exposure().noticesAt(level)) {
      Map<String, String> inputs = new TreeMap<>(Map.of("level", level.name()));
      inputs.put("posts", notice.posts().toString());
      grounds.add(ground(notice, inputs, foundAt, now, rulebook));
    }
    List<Post> posts = List.copyOf(rulebook.exposure().toldAt(level));
    List<DepartmentCode> departments =
        posts.stream()
            .map(rulebook.posts()::find)
            .flatMap(Optional::stream)
            .map(PostRow::department)
            .flatMap(Optional::stream)
            .map(kind -> organisation.departmentOf(kind, branch, null))
            .flatMap(Optional::stream)
            .map(Department::code)
            .distinct()
            .toList();
    return new ExposureNotices(posts, departments, grounds);
  }

  /**
   * Cites the clause of a notice; if a clock has the same clause, the notice meets or misses it.
   */
  @Clause({"R1-D12", "R1-M3"})
  private static Ground ground(
      ExposureRules.Notice notice,
      Map<String, String> inputs,
      @Nullable Instant foundAt,
      Instant now,
      Rulebook rulebook) {
    Clock clock = rulebook.clocks().find(notice.clause()).orElse(null);
    if (clock == null || foundAt == null) {
      return rulebook.ground(notice.clause(), inputs, "told");
    }
    inputs.put("foundAt", foundAt.toString());
    inputs.put("toldAt", now.toString());
    Instant due = clock.dueAt(foundAt, null);
    return rulebook.ground(
        notice.clause(), inputs, now.isAfter(due) ? "told late, due " + due : "told in time");
  }
}
