package kesu.intake;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.Channel;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * The feedback form (重大投诉信息处理反馈表) as it was filled in at registration. Holds personal data and does
 * not show itself in logs.
 *
 * @param words what the customer said
 * @param handler who is to handle it, as far as the form says
 * @param registeredBy who filled it in
 */
public record Form(
    Channel channel,
    @Nullable StoreCode store,
    Customer customer,
    @Nullable String messageNumber,
    @Nullable String goods,
    String words,
    boolean heavyLoss,
    @Nullable Incident incident,
    @Nullable Instant promisedAt,
    @Nullable String handler,
    @Nullable String plan,
    Actor registeredBy,
    Instant registeredAt) {
  static Form of(Registration asked, @Nullable StoreCode store, Actor by, Instant at) {
    return new Form(
        asked.channel(),
        store,
        asked.customer(),
        asked.messageNumber(),
        asked.goods(),
        asked.words(),
        Boolean.TRUE.equals(asked.heavyLoss()),
        asked.incident(),
        asked.promisedAt(),
        asked.handler(),
        asked.plan(),
        by,
        at);
  }

  @Override
  public String toString() {
    return "Form[channel=" + channel + ", store=" + store + ", …]";
  }
}
