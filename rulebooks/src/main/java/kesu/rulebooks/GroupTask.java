package kesu.rulebooks;

import java.util.List;
import java.util.Set;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * A task of a crisis group.
 *
 * @param posts the posts that carry it out, any one of which suffices
 * @param kinds the kinds of incident that call for it
 * @param conditions the conditions that are asked when it is done
 */
public record GroupTask(
    String code,
    ClauseId clause,
    GroupLevel group,
    List<Post> posts,
    Set<String> kinds,
    List<TaskCondition> conditions,
    Text text) {
  public GroupTask {
    posts = List.copyOf(posts);
    kinds = Set.copyOf(kinds);
    conditions = List.copyOf(conditions);
  }
}
