package kesu.rulebooks;

import java.util.ArrayList;
import java.util.List;
import kesu.terms.Ground;

/** The closing gates of a regulation (R1-S5). */
public final class Gates {
  static final String FILE = "gates.csv";
  static final String[] COLUMNS = {"clause", "gate", "text_zh", "text_en", "source"};

  private final Citation citation;
  private final List<Gate> gates;

  private Gates(Citation citation, List<Gate> gates) {
    this.citation = citation;
    this.gates = gates;
  }

  static Gates read(List<Row> rows, Citation citation) {
    return new Gates(
        citation,
        rows.stream()
            .map(
                row ->
                    new Gate(
                        row.clause("clause"),
                        row.constant("gate", Gate.Condition.class),
                        row.text("text")))
            .toList());
  }

  /** Judges whether a complaint may be closed. */
  public GateFinding check(GateFacts facts) {
    List<GateFinding.Unmet> unmet = new ArrayList<>();
    List<Ground> grounds = new ArrayList<>();
    for (Gate gate : gates) {
      boolean met = gate.condition().met(facts);
      Ground ground =
          citation.ground(gate.clause(), gate.condition().inputs(facts), met ? "met" : "unmet");
      grounds.add(ground);
      if (!met) {
        unmet.add(new GateFinding.Unmet(gate, ground));
      }
    }
    return new GateFinding(unmet, grounds);
  }
}
