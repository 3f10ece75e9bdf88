package kesu.rulebooks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kesu.terms.Post;
import kesu.terms.Text;

/** A person that a row of the penalty table names, by post or by their part in the case. */
public sealed interface Answerable {
  /** The holder of a post. */
  record ByPost(Post value, Text name) implements Answerable {}

  /** The holder of one of several posts ('/'): the one whose people did it, never all of them. */
  record OneOf(List<ByPost> alternatives) implements Answerable {
    public OneOf {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** 相关责任部门: each department responsible, as a whole. */
  record ResponsibleDepartment() implements Answerable {}

  /** 相关责任部门责任人: the person in each responsible department who handled the complaint. */
  record ResponsiblePersonOfDepartment() implements Answerable {}

  /** 投诉处理人: the person who saw the complaint through to its end. */
  record ResponsibleForHandling() implements Answerable {}

  /** 处理人: the person handling the complaint when the fault happened. */
  record Handler() implements Answerable {}

  /** The posts, if the table names any. */
  default List<Post> posts() {
    return switch (this) {
      case ByPost named -> List.of(named.value());
      case OneOf several -> several.alternatives().stream().map(ByPost::value).toList();
      case ResponsibleDepartment _,
          ResponsiblePersonOfDepartment _,
          ResponsibleForHandling _,
          Handler _ ->
          List.of();
    };
  }

  /** The term for them. */
  default Text text() {
    return switch (this) {
      case ByPost named -> named.name();
      case OneOf several ->
          new Text(
              joined(several.alternatives(), Text::zh), joined(several.alternatives(), Text::en));
      case ResponsibleDepartment _ -> new Text("相关责任部门", "responsible department");
      case ResponsiblePersonOfDepartment _ ->
          new Text("相关责任部门责任人", "responsible person of the responsible department");
      case ResponsibleForHandling _ -> new Text("投诉处理人", "handler of the complaint");
      case Handler _ -> new Text("处理人", "handler");
    };
  }

  private static String joined(List<ByPost> posts, Function<Text, String> language) {
    return posts.stream()
        .map(ByPost::name)
        .map(language)
        .collect(Collectors.joining(Row.ALTERNATIVE));
  }

  /** The persons that a cell names. */
  static List<Answerable> read(Row row, String column, Posts posts) {
    Map<String, Answerable> words = words(posts);
    return row.list(column).stream().map(value -> read(row, column, value, words)).toList();
  }

  private static Answerable read(
      Row row, String column, String value, Map<String, Answerable> words) {
    if (!value.contains(Row.ALTERNATIVE)) {
      return row.oneOf(column, value, words);
    }
    Map<String, ByPost> byPost = new LinkedHashMap<>();
    words.forEach(
        (word, person) -> {
          if (person instanceof ByPost named) {
            byPost.put(word, named);
          }
        });
    return new OneOf(
        Arrays.stream(value.split(Row.ALTERNATIVE, -1))
            .map(word -> row.oneOf(column, word, byPost))
            .toList());
  }

  private static Map<String, Answerable> words(Posts posts) {
    Map<String, Answerable> words = new LinkedHashMap<>();
    words.put(DepartmentKinds.RESPONSIBLE, new ResponsibleDepartment());
    words.put("@responsible-person-of-department", new ResponsiblePersonOfDepartment());
    words.put("@responsible-for-handling", new ResponsibleForHandling());
    words.put("@handler", new Handler());
    posts.all().forEach(row -> words.put(row.code().value(), new ByPost(row.code(), row.name())));
    return words;
  }
}
