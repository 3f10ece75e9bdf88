package kesu.intake;

/** Gives out complaint sequences in blocks, no number twice to anybody. */
public interface NumberBlocks {
  /**
   * Takes the next block of a year.
   *
   * @return the first sequence of the block, from 1
   */
  int take(int year, int size);
}
