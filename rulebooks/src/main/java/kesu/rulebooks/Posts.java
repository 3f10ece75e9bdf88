package kesu.rulebooks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.terms.Post;
import kesu.terms.Text;

/** The posts of a regulation and their reporting lines. */
public final class Posts {
  static final String FILE = "posts.csv";
  static final String[] COLUMNS = {
    "post", "name_zh", "name_en", "department", "reports_to", "single", "staff", "clause", "source"
  };

  private final Map<Post, PostRow> posts;

  private Posts(Map<Post, PostRow> posts) {
    this.posts = posts;
  }

  static Posts read(List<Row> rows, DepartmentKinds kinds) {
    Map<String, Row> known = byCode(rows);
    Map<Post, PostRow> posts = new LinkedHashMap<>();
    for (Row row : rows) {
      Optional<String> department = row.cellOrNone("department");
      department.ifPresent(kind -> row.oneOf("department", kind, kinds.words()));
      Optional<String> superior = row.cellOrNone("reports_to");
      superior.ifPresent(post -> row.oneOf("reports_to", post, known));
      posts.put(
          row.post("post"),
          new PostRow(
              row.post("post"),
              row.text("name"),
              department,
              superior.map(Post::new),
              row.yes("single"),
              row.yes("staff"),
              row.clause("clause")));
    }
    Posts read = new Posts(posts);
    rows.forEach(row -> read.checkChain(row));
    return read;
  }

  static Map<String, Row> byCode(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.cell("post"), row -> row, (one, other) -> one, LinkedHashMap::new));
  }

  private void checkChain(Row row) {
    Post post = row.post("post");
    Set<Post> seen = new HashSet<>();
    for (Optional<Post> above = superior(post);
        above.isPresent() && seen.add(above.get());
        above = superior(above.get())) {
      if (above.get().equals(post)) {
        throw row.wrong(
            row.cell("reports_to"), new Text("一条有终点的上级链", "a chain of superiors that ends"));
      }
    }
  }

  /** The post of that code, if the regulation has it. */
  public Optional<PostRow> find(Post post) {
    return Optional.ofNullable(posts.get(post));
  }

  /** All posts in the order of the table. */
  public List<PostRow> all() {
    return List.copyOf(posts.values());
  }

  /** The post that this one reports to; empty at the top and for an unknown post. */
  public Optional<Post> superior(Post post) {
    return find(post).flatMap(PostRow::reportsTo);
  }

  /** All posts above it, nearest first. */
  public List<Post> chainAbove(Post post) {
    List<Post> chain = new ArrayList<>();
    for (Optional<Post> above = superior(post); above.isPresent(); above = superior(above.get())) {
      chain.add(above.get());
    }
    return chain;
  }

  Map<String, Post> words() {
    Map<String, Post> words = new LinkedHashMap<>();
    posts.keySet().forEach(post -> words.put(post.value(), post));
    return words;
  }
}
