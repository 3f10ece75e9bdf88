package kesu.rulebooks;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kesu.terms.Text;

/** All regulations of the company, in all versions. */
public final class Rulebooks {
  private static final String BUILT_IN = "rulebooks";
  private static final String INDEX = "index.csv";

  private final Map<String, NavigableMap<LocalDate, Rulebook>> timelines;

  private Rulebooks(Map<String, NavigableMap<LocalDate, Rulebook>> timelines) {
    this.timelines = timelines;
  }

  /**
   * Reads the built-in rulebooks and those in the extra folders, and checks everything. An extra
   * folder adds a rulebook or a version of one, or replaces the version of the same id.
   *
   * @throws InvalidRulebook if any table cannot be used; nothing is skipped
   */
  public static Rulebooks load(List<Path> extraFolders) {
    Map<List<String>, RulebookFolder> folders = new LinkedHashMap<>();
    List<Folder> sources = new ArrayList<>();
    Table.read(Folder.builtIn(BUILT_IN), INDEX, "folder").rows().stream()
        .map(row -> Folder.builtIn(BUILT_IN + "/" + row.cell("folder")))
        .forEach(sources::add);
    extraFolders.stream().map(Folder::at).forEach(sources::add);
    for (Folder source : sources) {
      RulebookFolder folder = RulebookFolder.read(source);
      folders.put(List.of(folder.id(), folder.version()), folder);
    }
    return new Rulebooks(timelines(folders.values().stream().toList()));
  }

  private static Map<String, NavigableMap<LocalDate, Rulebook>> timelines(
      List<RulebookFolder> folders) {
    Map<String, NavigableMap<LocalDate, Rulebook>> timelines = new TreeMap<>();
    List<RulebookFolder> inOrder =
        folders.stream().sorted(Comparator.comparing(RulebookFolder::inForceFrom)).toList();
    for (RulebookFolder folder : inOrder) {
      NavigableMap<LocalDate, Rulebook> timeline =
          timelines.computeIfAbsent(folder.id(), id -> new TreeMap<>());
      Rulebook sameDay = timeline.get(folder.inForceFrom());
      if (sameDay != null && sameDay.inForceFrom().equals(folder.inForceFrom())) {
        throw folder
            .head()
            .wrong(
                folder.version() + " from " + folder.inForceFrom(),
                new Text(
                    "与版本 " + sameDay.version() + " 不同的生效日",
                    "another day than version " + sameDay.version() + " comes into force on"));
      }
      timeline.tailMap(folder.inForceFrom(), true).clear();
      timeline.putAll(folder.timeline());
    }
    return timelines;
  }

  /**
   * The regulation as it is in force at that moment; a complaint is judged by the one in force when
   * it was received.
   *
   * @throws IllegalArgumentException if there is no such regulation, or it was not in force yet
   */
  public Rulebook inForce(String id, Instant at) {
    NavigableMap<LocalDate, Rulebook> timeline = timelines.get(id);
    if (timeline == null) {
      throw new IllegalArgumentException(
          "Unknown rulebook '" + id + "', expected one of " + timelines.keySet());
    }
    Map.Entry<LocalDate, Rulebook> entry = timeline.floorEntry(CompanyTime.dateOf(at));
    if (entry == null) {
      throw new IllegalArgumentException(
          "Rulebook %s is in force from %s, expected a later moment than %s"
              .formatted(id, timeline.firstKey(), at));
    }
    return entry.getValue();
  }
}
