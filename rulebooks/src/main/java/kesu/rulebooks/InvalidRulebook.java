package kesu.rulebooks;

import kesu.terms.Text;

/**
 * Thrown when a rulebook or organisation chart cannot be used. The message names file and row (row
 * 1 is the header, as in a spreadsheet), what was found and what was expected, in Chinese and
 * English.
 */
public final class InvalidRulebook extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidRulebook(String file, int row, String found, Text expected) {
    super(
        "规章文件有误：%s：发现%s，应为%s。请改正后重新启动。 | Invalid rulebook: %s: found %s, expected %s. Correct it and start again."
            .formatted(
                row == 0 ? file : file + " 第 " + row + " 行",
                found.isBlank() ? "空值" : "“" + found + "”",
                expected.zh(),
                row == 0 ? file : file + " row " + row,
                found.isBlank() ? "nothing" : "'" + found + "'",
                expected.en()));
  }
}
