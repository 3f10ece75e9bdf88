package kesu.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import kesu.rulebooks.CompanyTime;
import kesu.terms.ComplaintNumber;
import org.springframework.stereotype.Service;

/**
 * The numbers of complaints, in sequence within a year. Each instance takes a block of them at a
 * time, so that most registrations ask nobody; what is left of a block when it stops stays a gap.
 */
@Service
final class NumberSequence {
  private static final int BLOCK = 50;
  private static final int CENTURY = 100;
  private final NumberBlocks blocks;
  private final ReentrantLock lock = new ReentrantLock();
  private final TreeSet<ComplaintNumber> released =
      new TreeSet<>(Comparator.comparing(ComplaintNumber::value));
  private int year = -1;
  private int next;
  private int end;

  NumberSequence(NumberBlocks blocks) {
    this.blocks = blocks;
  }

  /** The next number, which no complaint has. */
  ComplaintNumber next(Instant at) {
    int thisYear = CompanyTime.dateOf(at).getYear() % CENTURY;
    lock.lock();
    try {
      released.removeIf(number -> number.year() != thisYear);
      ComplaintNumber again = released.pollFirst();
      if (again != null) {
        return again;
      }
      if (thisYear != year || next == end) {
        next = blocks.take(thisYear, BLOCK);
        end = next + BLOCK;
        year = thisYear;
      }
      return ComplaintNumber.of(thisYear, next++);
    } finally {
      lock.unlock();
    }
  }

  /** Takes back a number that no complaint was given, for the next one. */
  void release(ComplaintNumber unused) {
    lock.lock();
    try {
      released.add(unused);
    } finally {
      lock.unlock();
    }
  }
}
