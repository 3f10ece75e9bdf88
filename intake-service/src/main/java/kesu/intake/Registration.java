package kesu.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kesu.terms.Channel;
import kesu.terms.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * What whoever receives a complaint writes down (R1-S6, R1-I1), as it is asked for. Does not show
 * itself in logs.
 *
 * @param branch the branch that handles it
 * @param store the store of purchase
 * @param receivedAt when the company received it; now if not given
 * @param reason what went wrong, from the reason list
 * @param messageNumber the number of the message that it came in by
 * @param words what the customer said
 * @param heavyLoss whether the company or the customer has already suffered heavy loss or harm
 * @param outsideChannel whether a court, a consumer body or the like has it (R1-S2)
 * @param negativeMedia whether the media reported it unfavourably (R1-S3)
 * @param inclinedToPublish whether the customer is determined and inclined to go public (R1-M)
 * @param incident what happened, where it is an incident (R1-S4)
 * @param promisedAt by when the customer was promised an answer (R1-D16)
 * @param handler who is to handle it, as far as the form says
 * @param plan how, as far as the form says
 */
public record Registration(
    @NotBlank @Size(max = 64) String branch,
    @Nullable @Size(max = 64) String store,
    @Nullable Instant receivedAt,
    @NotNull Channel channel,
    @NotBlank @Size(max = 64) String reason,
    @NotNull @Valid Customer customer,
    @Nullable @Size(max = 64) String messageNumber,
    @Nullable @Size(max = 200) String goods,
    @NotBlank @Size(max = 4000) String words,
    @Nullable Boolean heavyLoss,
    @Nullable Boolean outsideChannel,
    @Nullable Boolean negativeMedia,
    @Nullable Boolean inclinedToPublish,
    @Nullable @Valid Incident incident,
    @Nullable Instant promisedAt,
    @Nullable @Size(max = 100) String handler,
    @Nullable @Size(max = 2000) String plan) {
  /** What it says that bears on severity or exposure. */
  Set<FactKind> facts() {
    Set<FactKind> facts = EnumSet.noneOf(FactKind.class);
    add(facts, FactKind.OUTSIDE_CHANNEL, outsideChannel);
    add(facts, FactKind.NEGATIVE_MEDIA, negativeMedia);
    add(facts, FactKind.INCIDENT, incident != null);
    add(facts, FactKind.INCLINED_TO_PUBLISH, inclinedToPublish);
    return facts;
  }

  private static void add(Set<FactKind> facts, FactKind fact, @Nullable Boolean given) {
    if (Boolean.TRUE.equals(given)) {
      facts.add(fact);
    }
  }

  @Override
  public String toString() {
    return "Registration[branch=" + branch + ", reason=" + reason + ", …]";
  }
}
