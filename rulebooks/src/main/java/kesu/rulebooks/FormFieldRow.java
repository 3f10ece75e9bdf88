package kesu.rulebooks;

import java.util.Set;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * One field of the feedback form.
 *
 * @param clause the clause that asks for it
 * @param label its name on the form
 * @param owedBy the posts that owe it and may fill it in or sign it; empty if the case itself fills
 *     it
 * @param neededAt the stages at which it must be filled in
 */
public record FormFieldRow(
    ClauseId clause, FormField field, Text label, Set<Post> owedBy, Set<FormStage> neededAt) {
  public FormFieldRow {
    owedBy = Set.copyOf(owedBy);
    neededAt = Set.copyOf(neededAt);
  }
}
