package kesu.intake;

/** Blocks of the sequence of complaint numbers; no number is in two of them. */
public interface NumberBlocks {
  /**
   * Takes the next block of a year.
   *
   * @return the first sequence of the block, from 1
   */
  int take(int year, int size);
}
