package kesu.intake;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import kesu.intake.rules.ComplaintNumber;
import kesu.rulebooks.CompanyTime;

/**
 * The numbers of complaints. Each instance takes a block at a time, so that most registrations ask
 * nobody; what is left of a block when it stops stays a gap.
 */
final class ComplaintNumbers {
  private static final int BLOCK = 50;
  private static final int CENTURY = 100;
  private final NumberBlocks blocks;
  private final ReentrantLock lock = new ReentrantLock();
  private int year = -1;
  private int next;
  private int end;

  ComplaintNumbers(NumberBlocks blocks) {
    this.blocks = blocks;
  }

  /** A number that nobody had before. */
  ComplaintNumber next(Instant at) {
    int thisYear = CompanyTime.dateOf(at).getYear() % CENTURY;
    lock.lock();
    try {
      if (thisYear != year || next == end) {
        next = blocks.take(thisYear, BLOCK);
        end = next + BLOCK;
        year = thisYear;
      }
      return new ComplaintNumber(thisYear, next++);
    } finally {
      lock.unlock();
    }
  }
}
