package kesu.local.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal; Chinese characters take two columns. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  Table row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
    return this;
  }

  void print(PrintStream out) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String blank = " ".repeat(widths[column] - width(cell));
        line.append(column == 0 ? cell + blank : blank + cell).append("  ");
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String text) {
    return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
  }

  private static boolean isWide(int point) {
    return point >= 0x1100
        && (Character.isIdeographic(point)
            || (point >= 0x3000 && point <= 0x303F)
            || (point >= 0xFF00 && point <= 0xFF60));
  }
}
