package kesu.intake.rules;

import java.time.Instant;
import kesu.terms.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The feedback form (重大投诉信息处理反馈表) as it was filled in at registration. Holds personal data and does
 * not show itself in logs.
 *
 * @param messageNumber the number of the message that the complaint came in by
 * @param words the customer's own words
 * @param heavyLoss true if the company or the customer has already suffered heavy loss or harm
 * @param incident the incident behind it, if there is one (R1-S4)
 * @param promisedAt by when the customer was promised an answer (R1-D16)
 * @param handler the person named to handle it
 * @param plan the plan of handling
 */
public record Form(
    Channel channel,
    Customer customer,
    @Nullable String messageNumber,
    @Nullable String goods,
    String words,
    boolean heavyLoss,
    @Nullable Incident incident,
    @Nullable Instant promisedAt,
    @Nullable String handler,
    @Nullable String plan) {
  /** The form for somebody who need not call or visit the customer. */
  public Form masked() {
    return new Form(
        channel,
        Masked.customer(customer),
        messageNumber,
        goods,
        Masked.words(words, customer),
        heavyLoss,
        incident,
        promisedAt,
        handler,
        plan == null ? null : Masked.words(plan, customer));
  }

  @Override
  public String toString() {
    return "Form[channel=" + channel + ", …]";
  }
}
