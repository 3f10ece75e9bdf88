package kesu.local.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of an index known to be empty, so that their tombstones need not be skipped again. RocksDB
 * keeps deleted entries for a while and skips them one by one; a reader that takes the first entry
 * of a queue again and again would skip all entries taken before, more each time. Only ranges whose
 * seek was slow once are remembered.
 */
final class EmptyRanges {
  private static final int MAX_RANGES = 64;

  /**
   * The range from {@code from} up to {@code end}, empty but for entries added since, the first of
   * them at {@code added}.
   */
  private static final class EmptyRange {
    private final byte[] from;
    private final byte[] end;
    private byte @Nullable [] added;

    EmptyRange(byte[] from, byte[] end) {
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
      return added == null ? end : earlier(added, end);
    }
  }

  /** A scan that starts at {@code begin} and reports its first entry if it has a {@code watch}. */
  record Scan(byte[] begin, @Nullable Object watch) {}

  private final long slowNanos;
  private final Map<String, EmptyRange> ranges =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EmptyRange> eldest) {
          return size() > MAX_RANGES;
        }
      };
  private final List<EmptyRange> watches = new ArrayList<>();

  /** Keys being written: each is in the index or not, none may be skipped. */
  private final List<byte[]> pending = new ArrayList<>();

  /** The number of writers that began before {@code used} was set and so announced nothing. */
  private final AtomicInteger unannounced = new AtomicInteger();

  private volatile boolean used;

  /** Counts a seek of {@code slowNanos} or more as slow. */
  EmptyRanges(long slowNanos) {
    this.slowNanos = slowNanos;
  }

  /** Begins a scan of {@code range}, skipping what is empty. Call before taking the iterator. */
  Scan open(KeyRange range) {
    if (!used || unannounced.get() > 0) {
      return new Scan(range.from(), null);
    }
    synchronized (this) {
      EmptyRange empty = ranges.get(key(range.from()));
      if (empty == null) {
        return new Scan(range.from(), null);
      }
      EmptyRange watch = new EmptyRange(range.from(), range.to());
      watches.add(watch);
      byte[] begin = earlier(empty.firstPossible(), range.to());
      for (byte[] key : pending) {
        if (Arrays.compareUnsigned(key, range.from()) >= 0) {
          begin = earlier(key, begin);
        }
      }
      return new Scan(begin, watch);
    }
  }

  private static byte[] earlier(byte[] one, byte[] other) {
    return Arrays.compareUnsigned(one, other) < 0 ? one : other;
  }

  /** The first key to seek. Call after taking the iterator: it may show keys added since. */
  byte[] begin(Scan scan) {
    if (scan.watch() == null) {
      return scan.begin();
    }
    synchronized (this) {
      byte[] added = ((EmptyRange) scan.watch()).added;
      return added == null ? scan.begin() : earlier(added, scan.begin());
    }
  }

  /** Records the first seek of a scan: {@code first} is its first entry or the end of its range. */
  void found(Scan scan, KeyRange range, byte[] first, long nanos) {
    if (scan.watch() == null) {
      if (nanos >= slowNanos) {
        synchronized (this) {
          used = true;
          ranges.putIfAbsent(key(range.from()), new EmptyRange(range.from(), range.from()));
        }
      }
      return;
    }
    synchronized (this) {
      EmptyRange watch = (EmptyRange) scan.watch();
      watches.remove(watch);
      EmptyRange empty = new EmptyRange(range.from(), earlier(first, range.to()));
      if (watch.added != null) {
        empty.add(watch.added);
      }
      ranges.put(key(range.from()), empty);
    }
  }

  /** Ends a scan that never read its first entry. */
  void abandoned(Scan scan) {
    if (scan.watch() != null) {
      synchronized (this) {
        watches.remove(scan.watch());
      }
    }
  }

  /**
   * Takes note of a key that is about to be written. The result is to be given to {@link #added}.
   */
  boolean adding(byte[] key) {
    if (!used) {
      unannounced.incrementAndGet();
      if (!used) {
        return false;
      }
      unannounced.decrementAndGet();
    }
    synchronized (this) {
      pending.add(key);
      note(key);
    }
    return true;
  }

  /** Takes note of a new key. Call after it is written and before the write is acknowledged. */
  void added(byte[] key, boolean announced) {
    if (used) {
      synchronized (this) {
        note(key);
        pending.remove(key);
      }
    }
    if (!announced) {
      unannounced.decrementAndGet();
    }
  }

  private void note(byte[] key) {
    ranges.values().forEach(empty -> empty.add(key));
    watches.forEach(watch -> watch.add(key));
  }

  private static String key(byte[] from) {
    return new String(from, ISO_8859_1);
  }
}
