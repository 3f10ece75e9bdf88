package kesu.intake.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import kesu.defaults.decisions.Overflow;

/** Bounds of a complaint's document; what goes beyond them is kept in documents of its own. */
public final class CaseBounds {
  private static final int VERSIONS_AT_MOST = 2;
  private static final int VERSIONS_KEPT = 1;
  private static final int AT_MOST = 100;
  private static final int KEPT = 50;

  private CaseBounds() {}

  /**
   * Keeps the latest events, those that the feedback form still shows and the latest versions of
   * the form; earlier ones go to documents of their own.
   */
  public static Overflow<Complaint> bound(Complaint stored, Complaint next) {
    List<Entry> oldest = Overflow.oldest(stored.history(), AT_MOST, KEPT);
    Set<Entry> shown = shown(stored);
    List<Entry> moved = new ArrayList<>();
    List<Entry> kept = new ArrayList<>();
    oldest.forEach(entry -> (shown.contains(entry) ? kept : moved).add(entry));
    kept.addAll(Overflow.without(oldest, next.history()));
    List<FormVersion> versions =
        Overflow.oldest(stored.feedback().versions(), VERSIONS_AT_MOST, VERSIONS_KEPT);
    List<Overflow.Element> elements = new ArrayList<>(Overflow.numbered(Complaint.HISTORY, moved));
    elements.addAll(
        Overflow.keyed(
            Complaint.FORM_VERSIONS, versions, version -> String.valueOf(version.number())));
    FeedbackForm form =
        next.feedback().withVersions(Overflow.without(versions, next.feedback().versions()));
    return new Overflow<>(next.withHistory(kept).with(form), elements);
  }

  /**
   * The last closing, follow-up and finding, the penalties decided, and the last handler, plan and
   * opinions that went with the form.
   */
  private static Set<Entry> shown(Complaint complaint) {
    Set<Entry> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<EntryKind> latest =
        EnumSet.of(EntryKind.CLOSED, EntryKind.FOLLOWED_UP, EntryKind.FINDING_RECORDED);
    Set<String> attached = new HashSet<>(CaseContents.ATTACHED);
    for (Entry entry : complaint.history().reversed()) {
      if (latest.remove(entry.kind())
          || entry.kind() == EntryKind.PENALTY_DECIDED
          || entry.kind() == EntryKind.PENALTY_REVERSED
          || (CaseContents.isSending(entry) && attached.removeAll(entry.words().keySet()))) {
        shown.add(entry);
      }
    }
    return shown;
  }
}
