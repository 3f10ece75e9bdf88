package kesu.gateway;

import java.util.Arrays;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** The part of a request body received so far. Bytes above the limit are counted and discarded. */
final class BodyBuffer {
  private static final int INITIAL_CAPACITY = 4096;
  private final int limit;
  private final long swallow;
  private byte[] bytes;
  private long received;

  /**
   * An empty buffer.
   *
   * @param contentLength the announced length of the body; negative if unknown
   */
  BodyBuffer(int limit, long swallow, long contentLength) {
    this.limit = limit;
    this.swallow = swallow;
    this.bytes =
        new byte[contentLength < 0 ? INITIAL_CAPACITY : (int) Math.min(contentLength, limit)];
  }

  BodyBuffer add(DataBuffer part) {
    try {
      int more = part.readableByteCount();
      long before = received;
      received += more;
      if (received > swallow) {
        throw new SwallowLimitExceeded();
      }
      if (received <= limit) {
        if (received > bytes.length) {
          bytes =
              Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(received, 2L * bytes.length)));
        }
        part.read(bytes, (int) before, more);
      }
      return this;
    } finally {
      DataBufferUtils.release(part);
    }
  }

  boolean isTooLarge() {
    return received > limit;
  }

  byte[] body() {
    return bytes.length == received ? bytes : Arrays.copyOf(bytes, (int) received);
  }

  /** More arrived than may be discarded. */
  static final class SwallowLimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    SwallowLimitExceeded() {
      super("The body is larger than the limit up to which it is discarded", null, false, false);
    }
  }
}
