package kesu.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.intake.rules.FormVersion;
import kesu.rulebooks.FormField;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.ReportLevel;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * A version of the feedback form in a list, without its content.
 *
 * @param changed the fields filled in or signed
 * @param level the level it went to, if it was sent up
 * @param missing the fields that should have been filled in for that level and were not
 */
public record FormVersionView(
    int number,
    Instant at,
    Actor by,
    FormVersion.Action action,
    Text text,
    List<FormField> changed,
    @Nullable ReportLevel level,
    List<FormField> missing,
    Map<String, String> links) {
  static FormVersionView of(ComplaintId id, FormVersion version) {
    return new FormVersionView(
        version.number(),
        version.at(),
        version.by(),
        version.action(),
        version.action().text(),
        version.changed(),
        version.level(),
        version.missing(),
        FormLinks.of(id, version.number()));
  }
}
