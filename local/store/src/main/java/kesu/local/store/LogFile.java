package kesu.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** One log file of RocksDB: blocks of records, each with a checksum. */
final class LogFile {
  private static final int BLOCK = 32 * 1024;
  private static final int HEADER = 7;
  private static final int NUMBERED_HEADER = 11;
  private static final int FULL = 1;
  private static final int LAST = 4;
  private static final int NUMBERED = 4;
  private static final int BATCH_HEADER = 12;

  /** The end of what can be read. */
  enum End {
    /** Every record is whole. */
    WHOLE,
    /** The last record was never written to its end. */
    TORN,
    /** A record that was written is damaged. */
    DAMAGED
  }

  /** The state of one record. */
  private enum Found {
    VALID,
    OLD,
    INCOMPLETE,
    INVALID
  }

  private final Path file;
  private final ByteBuffer log;
  private final int number;
  private final ByteBuffer batch = ByteBuffer.allocate(BATCH_HEADER).order(ByteOrder.LITTLE_ENDIAN);
  private int position;
  private long first = -1;
  private long next = -1;
  private End end = End.WHOLE;

  private LogFile(Path file, ByteBuffer log) {
    this.file = file;
    this.log = log.order(ByteOrder.LITTLE_ENDIAN);
    this.number = Integer.parseInt(file.getFileName().toString().replace(".log", ""));
  }

  static LogFile read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      LogFile log =
          new LogFile(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
      log.read();
      return log;
    }
  }

  Path file() {
    return file;
  }

  End end() {
    return end;
  }

  /** The position of the first record that is not whole. */
  int position() {
    return position;
  }

  int size() {
    return log.limit();
  }

  boolean isEmpty() {
    return first < 0;
  }

  /** True if this log goes on where {@code previous} ends, so that nothing is lost in between. */
  boolean continues(LogFile previous) {
    return previous.next >= 0 && first == previous.next;
  }

  private void read() {
    while (position < log.limit()) {
      int left = BLOCK - position % BLOCK;
      if (left < HEADER) {
        position = Math.min(position + left, log.limit());
        continue;
      }
      Found found = at(position);
      if (found != Found.VALID) {
        end = ending(found);
        return;
      }
      count();
      position += header(position) + length(position);
    }
  }

  private End ending(Found found) {
    if (found == Found.OLD) {
      return End.WHOLE;
    }
    boolean torn = found == Found.INCOMPLETE || isZeroFrom(position);
    return torn && !isFollowedByRecord() ? End.TORN : End.DAMAGED;
  }

  private boolean isZeroFrom(int from) {
    for (int at = from; at < log.limit(); at++) {
      if (log.get(at) != 0) {
        return false;
      }
    }
    return true;
  }

  /** A whole record after a broken one: written later, so the broken one had been written too. */
  private boolean isFollowedByRecord() {
    int blockEnd = Math.min(log.limit(), position - position % BLOCK + BLOCK);
    for (int at = position + 1; at < blockEnd - HEADER; at++) {
      if (at(at) == Found.VALID) {
        return true;
      }
    }
    for (long at = blockEnd; at < log.limit(); at += BLOCK) {
      if (at((int) at) == Found.VALID) {
        return true;
      }
    }
    return false;
  }

  private Found at(int at) {
    if (log.limit() - at < HEADER) {
      return Found.INCOMPLETE;
    }
    int size = header(at) + length(at);
    if (type(at) == 0 || size > BLOCK - at % BLOCK) {
      return Found.INVALID;
    }
    if (size > log.limit() - at) {
      return Found.INCOMPLETE;
    }
    if (header(at) == NUMBERED_HEADER && log.getInt(at + HEADER) != number) {
      return Found.OLD;
    }
    CRC32C crc = new CRC32C();
    crc.update(log.duplicate().position(at + HEADER - 1).limit(at + size));
    return mask((int) crc.getValue()) == log.getInt(at) ? Found.VALID : Found.INVALID;
  }

  /** As RocksDB stores a checksum. */
  private static int mask(int crc) {
    return Integer.rotateRight(crc, 15) + 0xa282ead8;
  }

  private int length(int at) {
    return log.getShort(at + 4) & 0xFFFF;
  }

  private int type(int at) {
    return log.get(at + 6) & 0xFF;
  }

  private int header(int at) {
    int type = type(at);
    boolean numbered = type > LAST && type <= LAST + NUMBERED || type == 11 || type == 131;
    return numbered ? NUMBERED_HEADER : HEADER;
  }

  /** Takes note of the sequence numbers of the batch of which the current record is a part. */
  private void count() {
    int type = type(position);
    if (type > LAST + NUMBERED) {
      return;
    }
    int part = (type - 1) % NUMBERED + 1;
    if (part <= FULL + 1) {
      batch.clear();
    }
    int start = position + header(position);
    for (int i = 0; i < length(position) && batch.hasRemaining(); i++) {
      batch.put(log.get(start + i));
    }
    if ((part == FULL || part == LAST) && !batch.hasRemaining()) {
      long sequence = batch.getLong(0);
      first = first < 0 ? sequence : first;
      next = sequence + Integer.toUnsignedLong(batch.getInt(Long.BYTES));
    }
  }
}
