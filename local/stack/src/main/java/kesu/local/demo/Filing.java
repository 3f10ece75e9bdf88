package kesu.local.demo;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes one sample complaint different from others when it is registered.
 *
 * @param reason its reason, from the table of R1
 * @param channel how it comes in
 * @param customer which of the invented customers complains
 * @param facts which boxes of the form are ticked, such as {@code outsideChannel}
 * @param incident what happened, where it is an incident
 */
record Filing(
    Place place,
    String reason,
    String channel,
    int customer,
    Set<String> facts,
    @Nullable String incident) {
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
  private static final String GIVEN = "安平宁和顺康乐文静秀春明远志国建晓雨雪梅兰竹松柏";
  private static final int PRIME = 7;

  /** Whoever receives it registers it (R1-S6). */
  Actor receiver() {
    return switch (channel) {
      case "STORE" -> place.seller();
      case "PRESS" -> place.pressOfficer();
      case "HEAD_OFFICE" -> Place.HEAD_OFFICE;
      default -> place.agent();
    };
  }

  /** An invented person; the telephone number is none that is given out. */
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
