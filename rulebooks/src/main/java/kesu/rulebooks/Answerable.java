package kesu.rulebooks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kesu.terms.Post;
import kesu.terms.Text;

/** A person that a row of the penalty table names, by post or by their part in the case. */
public sealed interface Answerable {
  /** The holder of a post. */
  record ByPost(Post value, Text name) implements Answerable {}

  /** 相关责任部门经理: the head of each department found responsible. */
  record ManagerOfResponsibleDepartment() implements Answerable {}

  /** 相关责任部门责任人: the person in each responsible department who handled the complaint. */
  record ResponsiblePersonOfDepartment() implements Answerable {}

  /** 后期处理责任人: the person who saw the complaint through to its end. */
  record ResponsibleForHandling() implements Answerable {}

  /** 处理人: the person handling the complaint when the fault happened. */
  record Handler() implements Answerable {}

  /** The post, if the table names one. */
  default Optional<Post> post() {
    return this instanceof ByPost named ? Optional.of(named.value()) : Optional.empty();
  }

  /** The term for them. */
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

  /** The words accepted in a persons cell. */
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
