package kesu.local.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of an index known to be empty, so that they need not be read again. Deleted entries
 * stay in RocksDB for a while and are skipped one by one; whoever takes the first of a queue again
 * and again would skip all that were taken before, more each time. Only beginnings that were slow
 * once are watched.
 */
final class Gaps {
  private static final int MOST = 64;

  /**
   * Nothing lies from {@code from} up to {@code end}, except what came in since: not before {@code
   * added}.
   */
  private static final class Gap {
    private final byte[] from;
    private final byte[] end;
    private byte @Nullable [] added;

    Gap(byte[] from, byte[] end) {
      this.from = from;
      this.end = end;
    }

    void add(byte[] key) {
      if (Arrays.compareUnsigned(key, from) >= 0
          && (added == null || Arrays.compareUnsigned(key, added) < 0)) {
        added = key;
      }
    }

    byte[] firstPossible() {
      return added != null && Arrays.compareUnsigned(added, end) < 0 ? added : end;
    }
  }

  /**
   * A scan that starts at {@code begin} and tells what it found first, if {@code watch} is there.
   */
  record Scan(byte[] begin, @Nullable Object watch) {}

  private final long slowNanos;
  private final Map<String, Gap> gaps =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Gap> eldest) {
          return size() > MOST;
        }
      };
  private final List<Gap> watches = new ArrayList<>();
  private volatile boolean used;

  /** With a seek of so many nanoseconds counting as slow. */
  Gaps(long slowNanos) {
    this.slowNanos = slowNanos;
  }

  /**
   * Where to start instead of {@code range}'s beginning; must be asked before the scan takes its
   * view of the store.
   */
  Scan open(KeyRange range) {
    if (!used) {
      return new Scan(range.from(), null);
    }
    synchronized (this) {
      Gap gap = gaps.get(key(range.from()));
      if (gap == null) {
        return new Scan(range.from(), null);
      }
      Gap watch = new Gap(range.from(), range.to());
      watches.add(watch);
      return new Scan(later(gap.firstPossible(), range), watch);
    }
  }

  private static byte[] later(byte[] begin, KeyRange range) {
    return Arrays.compareUnsigned(begin, range.to()) < 0 ? begin : range.to();
  }

  /** Ends a scan: {@code first} is what it found first, at the latest the end of its range. */
  void found(Scan scan, KeyRange range, byte[] first, long nanos) {
    if (scan.watch() == null) {
      if (nanos >= slowNanos) {
        synchronized (this) {
          used = true;
          gaps.putIfAbsent(key(range.from()), new Gap(range.from(), range.from()));
        }
      }
      return;
    }
    synchronized (this) {
      Gap watch = (Gap) scan.watch();
      watches.remove(watch);
      Gap gap = new Gap(range.from(), later(first, range));
      if (watch.added != null) {
        gap.add(watch.added);
      }
      gaps.put(key(range.from()), gap);
    }
  }

  /** Ends a scan that found nothing out. */
  void abandoned(Scan scan) {
    if (scan.watch() != null) {
      synchronized (this) {
        watches.remove(scan.watch());
      }
    }
  }

  /**
   * A key is in the store that was not; must be told after it was written and before that is
   * acknowledged.
   */
  void added(byte[] key) {
    if (used) {
      synchronized (this) {
        gaps.values().forEach(gap -> gap.add(key));
        watches.forEach(watch -> watch.add(key));
      }
    }
  }

  private static String key(byte[] from) {
    return new String(from, ISO_8859_1);
  }
}
