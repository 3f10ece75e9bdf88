package kesu.rulebooks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kesu.terms.ClauseId;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import kesu.terms.Origin;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * The rules that decide how exposed a complaint is (R1-S2, R1-S3, R1-M) and which posts are told.
 */
public final class ExposureRules {
  static final String FILE = "exposure.csv";
  static final String[] COLUMNS = {
    "clause", "origin", "tone", "level", "text_zh", "text_en", "source"
  };
  static final String THRESHOLDS_FILE = "exposure-thresholds.csv";
  static final String[] THRESHOLDS_COLUMNS = {
    "clause", "origins", "at_least", "level", "text_zh", "text_en", "source"
  };
  static final String NOTICES_FILE = "exposure-notices.csv";
  static final String[] NOTICES_COLUMNS = {
    "clause", "from_level", "posts", "text_zh", "text_en", "source"
  };

  /** The level of one mention of that origin and tone. */
  private record Level(ClauseId clause, Origin origin, Tone tone, Exposure level, Text text) {}

  /** The level of a number of negative reports by different outlets. */
  private record Threshold(
      ClauseId clause, Set<Origin> origins, int atLeast, Exposure level, Text text) {}

  /** The posts that must know of a complaint exposed at that level or above. */
  public record Notice(ClauseId clause, Exposure from, List<Post> posts, Text text) {}

  private final Citation citation;
  private final List<Level> levels;
  private final List<Threshold> thresholds;
  private final List<Notice> notices;

  private ExposureRules(
      Citation citation, List<Level> levels, List<Threshold> thresholds, List<Notice> notices) {
    this.citation = citation;
    this.levels = levels;
    this.thresholds = thresholds;
    this.notices = notices;
  }

  static ExposureRules read(
      Table table,
      List<Row> levels,
      List<Row> thresholds,
      List<Row> notices,
      Posts posts,
      Citation citation) {
    Set<String> cases = new TreeSet<>();
    for (Origin origin : Origin.values()) {
      for (Tone tone : Tone.values()) {
        cases.add(origin + " " + tone);
      }
    }
    Complete.check(table, levels, row -> row.cell("origin") + " " + row.cell("tone"), cases);
    return new ExposureRules(
        citation,
        levels.stream().map(ExposureRules::level).toList(),
        thresholds.stream().map(ExposureRules::threshold).toList(),
        notices.stream().map(row -> notice(row, posts)).toList());
  }

  private static Level level(Row row) {
    return new Level(
        row.clause("clause"),
        row.constant("origin", Origin.class),
        row.constant("tone", Tone.class),
        row.constant("level", Exposure.class),
        row.text("text"));
  }

  private static Threshold threshold(Row row) {
    if (row.count("at_least") == 0) {
      throw row.wrong(row.cell("at_least"), new Text("至少 1", "at least 1"));
    }
    return new Threshold(
        row.clause("clause"),
        new LinkedHashSet<>(row.words("origins", Row.constants(Origin.class))),
        row.count("at_least"),
        row.constant("level", Exposure.class),
        row.text("text"));
  }

  private static Notice notice(Row row, Posts posts) {
    return new Notice(
        row.clause("clause"),
        row.constant("from_level", Exposure.class),
        row.words("posts", posts.words()),
        row.text("text"));
  }

  /** Judges all mentions of one complaint: the highest level that any row gives counts. */
  public ExposureFinding judge(List<MentionFacts> mentions) {
    Exposure highest = Exposure.NONE;
    List<Ground> grounds = new ArrayList<>();
    for (Level row : levels) {
      List<MentionFacts> matching =
          mentions.stream()
              .filter(mention -> mention.origin() == row.origin() && mention.tone() == row.tone())
              .toList();
      if (!matching.isEmpty()) {
        Map<String, String> inputs =
            Map.of(
                "origin", row.origin().name(),
                "tone", row.tone().name(),
                "mentions", String.valueOf(matching.size()));
        grounds.add(citation.ground(row.clause(), inputs, row.level().name()));
        highest = higher(highest, row.level());
      }
    }
    for (Threshold row : thresholds) {
      long outlets = outlets(mentions, row.origins());
      if (outlets >= row.atLeast()) {
        Map<String, String> inputs =
            Map.of(
                "origins", new TreeSet<>(row.origins()).toString(),
                "negativeOutlets", String.valueOf(outlets),
                "atLeast", String.valueOf(row.atLeast()));
        grounds.add(citation.ground(row.clause(), inputs, row.level().name()));
        highest = higher(highest, row.level());
      }
    }
    return new ExposureFinding(highest, grounds);
  }

  private static long outlets(List<MentionFacts> mentions, Set<Origin> origins) {
    return mentions.stream()
        .filter(mention -> mention.tone() == Tone.NEGATIVE && origins.contains(mention.origin()))
        .map(mention -> mention.outlet().strip().toLowerCase(Locale.ROOT))
        .distinct()
        .count();
  }

  private static Exposure higher(Exposure one, Exposure other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** The notices owed at that level, each with its clause. */
  public List<Notice> noticesAt(Exposure level) {
    return notices.stream().filter(notice -> level.compareTo(notice.from()) >= 0).toList();
  }

  /** All posts that must know at that level, without duplicates. */
  public Set<Post> toldAt(Exposure level) {
    Set<Post> posts = new LinkedHashSet<>();
    noticesAt(level).forEach(notice -> posts.addAll(notice.posts()));
    return posts;
  }
}
