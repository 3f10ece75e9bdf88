package kesu.rulebooks;

import kesu.terms.ClauseId;
import kesu.terms.Text;

/**
 * One clause of a regulation.
 *
 * @param text what it says, shortened
 * @param source where it stands, for a person who wants to read it
 */
public record ClauseRow(ClauseId id, Text text, String source) {
  static ClauseRow of(Row row, Text text) {
    return new ClauseRow(row.clause("clause"), text, row.cell("source"));
  }
}
