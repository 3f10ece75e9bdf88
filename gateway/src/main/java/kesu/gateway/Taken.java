package kesu.gateway;

import java.util.Arrays;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** As much of a body as has come in; what is above the limit is counted and thrown away. */
final class Taken {
  private static final int FIRST_ROOM = 4096;
  private final int limit;
  private final long swallow;
  private byte[] room;
  private long seen;

  /**
   * Nothing so far.
   *
   * @param announced how long the body is going to be; negative where that was not said
   */
  Taken(int limit, long swallow, long announced) {
    this.limit = limit;
    this.swallow = swallow;
    this.room = new byte[announced < 0 ? FIRST_ROOM : (int) Math.min(announced, limit)];
  }

  Taken add(DataBuffer part) {
    try {
      int more = part.readableByteCount();
      long before = seen;
      seen += more;
      if (seen > swallow) {
        throw new Endless();
      }
      if (seen <= limit) {
        if (seen > room.length) {
          room = Arrays.copyOf(room, (int) Math.min(limit, Math.max(seen, 2L * room.length)));
        }
        part.read(room, (int) before, more);
      }
      return this;
    } finally {
      DataBufferUtils.release(part);
    }
  }

  boolean isTooLarge() {
    return seen > limit;
  }

  byte[] body() {
    return room.length == seen ? room : Arrays.copyOf(room, (int) seen);
  }

  /** More came than is even thrown away. */
  static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    Endless() {
      super("The body goes on beyond all that is thrown away", null, false, false);
    }
  }
}
