package kesu.planted.clauses;

import kesu.terms.Clause;

/** Code marked with clauses everywhere. */
@Clause("R1-M")
class Marked {
  @Clause("R1-D1")
  int field;

  @Clause("R1-D7")
  Marked(int field) {
    this.field = field;
  }

  @Clause({"R1-D8", "R1-D9"})
  int method() {
    return field;
  }
}
