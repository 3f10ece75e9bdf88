package kesu.rulebooks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kesu.terms.Post;
import kesu.terms.Text;

/** Whom a row of the penalty table means: a post, or a part that somebody has in the case. */
public sealed interface Answerable {
  /** Whoever holds that post. */
  record ByPost(Post value, Text name) implements Answerable {}

  /** 相关责任部门经理: the head of each department found responsible. */
  record ManagerOfResponsibleDepartment() implements Answerable {}

  /** 相关责任部门责任人: the person in each responsible department who had the complaint. */
  record ResponsiblePersonOfDepartment() implements Answerable {}

  /** 后期处理责任人: the person who brought the complaint to its end afterwards. */
  record ResponsibleForHandling() implements Answerable {}

  /** 处理人: whoever handled the complaint when the fault happened. */
  record Handler() implements Answerable {}

  /** The post, if the table names one. */
  default Optional<Post> post() {
    return this instanceof ByPost named ? Optional.of(named.value()) : Optional.empty();
  }

  /** What to call them. */
  default Text text() {
    return switch (this) {
      case ByPost named -> named.name();
      case ManagerOfResponsibleDepartment _ ->
          new Text("相关责任部门经理", "manager of the responsible department");
      case ResponsiblePersonOfDepartment _ ->
          new Text("相关责任部门责任人", "responsible person of the responsible department");
      case ResponsibleForHandling _ -> new Text("后期处理责任人", "person responsible for the handling");
      case Handler _ -> new Text("处理人", "handler");
    };
  }

  /** The words of a table's persons cell. */
  static Map<String, Answerable> words(Posts posts) {
    Map<String, Answerable> words = new LinkedHashMap<>();
    words.put("@manager-of-responsible-department", new ManagerOfResponsibleDepartment());
    words.put("@responsible-person-of-department", new ResponsiblePersonOfDepartment());
    words.put("@responsible-for-handling", new ResponsibleForHandling());
    words.put("@handler", new Handler());
    posts.all().forEach(row -> words.put(row.code().value(), new ByPost(row.code(), row.name())));
    return words;
  }
}
