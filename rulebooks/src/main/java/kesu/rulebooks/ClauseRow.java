package kesu.rulebooks;

import kesu.terms.ClauseId;
import kesu.terms.Text;

/**
 * One clause of a regulation.
 *
 * @param text its wording, shortened
 * @param source the place to read it in full
 */
public record ClauseRow(ClauseId id, Text text, String source) {
  static ClauseRow of(Row row, Text text) {
    return new ClauseRow(row.clause("clause"), text, row.cell("source"));
  }
}
