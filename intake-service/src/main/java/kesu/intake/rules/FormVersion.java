package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.rulebooks.FormField;
import kesu.terms.Actor;
import kesu.terms.ReportLevel;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * One version of the feedback form, with its whole content. Never changes.
 *
 * @param number counted from 1
 * @param by the person who made it
 * @param changed the fields filled in or signed
 * @param level the level it went to, if it was sent up
 * @param missing the fields that should have been filled in for that level and were not
 * @param fields the content by field
 */
public record FormVersion(
    int number,
    Instant at,
    Actor by,
    Action action,
    List<FormField> changed,
    @Nullable ReportLevel level,
    List<FormField> missing,
    Map<FormField, FormEntry> fields) {
  /** The action that made a version. */
  public enum Action {
    FILLED("填写", "filled in"),
    SIGNED("签字", "signed"),
    SENT("上报", "sent up");

    private final Text text;

    Action(String zh, String en) {
      text = new Text(zh, en);
    }

    /** Its name for people. */
    public Text text() {
      return text;
    }
  }

  public FormVersion {
    changed = List.copyOf(changed);
    missing = List.copyOf(missing);
    fields = Map.copyOf(fields);
  }

  @Override
  public String toString() {
    return "FormVersion[" + number + " " + action + "]";
  }
}
