package kesu.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kesu.intake.rules.Customer;
import kesu.intake.rules.Form;
import kesu.intake.rules.Harm;
import kesu.intake.rules.NewComplaint;
import kesu.intake.rules.RepeatStatement;
import kesu.intake.rules.Telephone;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.FactKind;
import kesu.terms.HarmedParty;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to register a complaint. Does not show itself in logs.
 *
 * @param branch the branch that handles it
 * @param store the store of purchase
 * @param receivedAt when the company received it; now if not given
 * @param reason its reason, from the reason list
 * @param messageNumber the number of the message that it came in by
 * @param words the customer's own words
 * @param heavyLoss true if the company or the customer has already suffered heavy loss or harm;
 *     null if nobody has been asked (R1-I3)
 * @param heavyLossOf those who suffered it, as far as known
 * @param outsideChannel true if a court, a consumer body or the like has it (R1-S2)
 * @param negativeMedia true if the media reported it unfavourably (R1-S3)
 * @param inclinedToPublish true if the customer is determined and inclined to go public (R1-M)
 * @param incident the incident behind it, if there is one (R1-S4)
 * @param promisedAt by when the customer was promised an answer (R1-D16)
 * @param handler the person who is to handle it
 * @param plan the plan of handling
 * @param sameAs the earlier complaint that is the same matter (R1-S1)
 * @param notSameAs earlier complaints of the customer that are another matter
 */
record RegisterComplaintRequest(
    @NotBlank @Size(max = 64) String branch,
    @Nullable @Size(max = 64) String store,
    @Nullable Instant receivedAt,
    @NotNull Channel channel,
    @NotBlank @Size(max = 64) String reason,
    @NotNull @Valid CustomerRequest customer,
    @Nullable @Size(max = 64) String messageNumber,
    @Nullable @Size(max = 200) String goods,
    @NotBlank @Size(max = 4000) String words,
    @Nullable Boolean heavyLoss,
    @Nullable Set<HarmedParty> heavyLossOf,
    @Nullable Boolean outsideChannel,
    @Nullable Boolean negativeMedia,
    @Nullable Boolean inclinedToPublish,
    @Nullable @Valid IncidentRequest incident,
    @Nullable Instant promisedAt,
    @Nullable @Size(max = 100) String handler,
    @Nullable @Size(max = 2000) String plan,
    @Nullable ComplaintId sameAs,
    @Nullable @Size(max = 50) Set<ComplaintId> notSameAs) {
  record CustomerRequest(
      @NotBlank @Size(max = 100) String name,
      @NotNull @Pattern(regexp = Telephone.FORM, message = Telephone.WORDS) String telephone,
      @Nullable @Size(max = 300) String address) {
    Customer customer() {
      return new Customer(name, telephone, address);
    }

    @Override
    public String toString() {
      return "CustomerRequest[…]";
    }
  }

  NewComplaint complaint() {
    return new NewComplaint(branch, store, reason, receivedAt, facts(), harm(), form(), repeats());
  }

  private RepeatStatement repeats() {
    return new RepeatStatement(sameAs, notSameAs == null ? Set.of() : notSameAs);
  }

  private @Nullable Harm harm() {
    Set<HarmedParty> suffered = heavyLossOf == null ? Set.of() : heavyLossOf;
    return heavyLoss == null ? null : Harm.of(heavyLoss, suffered);
  }

  private Set<FactKind> facts() {
    Set<FactKind> facts = EnumSet.noneOf(FactKind.class);
    add(facts, FactKind.OUTSIDE_CHANNEL, outsideChannel);
    add(facts, FactKind.NEGATIVE_MEDIA, negativeMedia);
    add(facts, FactKind.INCLINED_TO_PUBLISH, inclinedToPublish);
    return facts;
  }

  private static void add(Set<FactKind> facts, FactKind fact, @Nullable Boolean given) {
    if (Boolean.TRUE.equals(given)) {
      facts.add(fact);
    }
  }

  private Form form() {
    return new Form(
        channel,
        customer.customer(),
        messageNumber,
        goods,
        words,
        Boolean.TRUE.equals(heavyLoss),
        incident == null ? null : incident.incident(),
        promisedAt,
        handler,
        plan);
  }

  @Override
  public String toString() {
    return "RegisterComplaintRequest[branch=" + branch + ", reason=" + reason + ", …]";
  }
}
