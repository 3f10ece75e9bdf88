package kesu.local.demo;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a sample complaint.
 *
 * @param reason the reason, from the table of R1
 * @param channel the channel it comes by
 * @param customer the number of the invented customer
 * @param facts the ticked boxes of the form, such as {@code outsideChannel}
 * @param incident the kind of incident; null if it is none
 */
record Registration(
    Place place,
    String reason,
    String channel,
    int customer,
    Set<String> facts,
    @Nullable String incident) {
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
  private static final String GIVEN = "安平宁和顺康乐文静秀春明远志国建晓雨雪梅兰竹松柏";
  private static final int PRIME = 7;

  /** The number of the reason's row in the table. */
  int row() {
    return Integer.parseInt(reason.substring(reason.length() - 2));
  }

  /** The person who receives and registers it (R1-S6). */
  Actor receiver() {
    return switch (channel) {
      case "STORE" -> place.seller();
      case "PRESS" -> place.pressOfficer();
      case "HEAD_OFFICE" -> Place.HEAD_OFFICE;
      default -> place.agent();
    };
  }

  /** Returns true if head office received it. */
  boolean isHeadOffice() {
    return channel.equals("HEAD_OFFICE");
  }

  /** An invented person with a telephone number that is not assigned. */
  Map<String, String> person() {
    int given = (customer * PRIME) % GIVEN.length();
    return Map.of(
        "name",
        SURNAMES.substring(customer % SURNAMES.length(), customer % SURNAMES.length() + 1)
            + GIVEN.substring(given, given + 1),
        "telephone",
        "010-5550-%04d".formatted(customer),
        "address",
        "样例路 %d 号".formatted(customer));
  }
}
