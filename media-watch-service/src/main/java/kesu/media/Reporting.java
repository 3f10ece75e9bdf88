package kesu.media;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what a person found in press or on platforms (R1-D12). */
@Component
public class Reporting {
  private final Mentions mentions;
  private final Permitted permitted;
  private final InstantSource time;

  Reporting(Mentions mentions, Permitted permitted, InstantSource time) {
    this.mentions = mentions;
    this.permitted = permitted;
    this.time = time;
  }

  /**
   * What somebody found.
   *
   * @param foundAt when; now unless given
   * @param complaintNumber the complaint that it is about, where the finder knows
   */
  public record Found(
      Origin origin,
      String outlet,
      Instant publishedAt,
      @Nullable Instant foundAt,
      boolean negative,
      String text,
      @Nullable String complaintNumber,
      @Nullable String url) {}

  /** Keeps it and links it to the complaints that it names. */
  public Answer<MentionView> report(Found found, Command command) {
    Instant now = time.instant();
    Instant foundAt = found.foundAt() == null ? now : found.foundAt();
    Optional<Refusal> refusal =
        permitted
            .refusal("report-mention", command.actor())
            .or(() -> senseless(found, foundAt, now));
    if (refusal.isPresent()) {
      return new Answer.Refused<>(refusal.get());
    }
    Set<ComplaintNumber> numbers = new LinkedHashSet<>(ComplaintNumber.findIn(found.text()));
    Optional.ofNullable(found.complaintNumber())
        .flatMap(ComplaintNumber::parse)
        .ifPresent(numbers::add);
    Mention.Reported reported =
        new Mention.Reported(
            id(found, command),
            found.origin(),
            found.outlet(),
            found.publishedAt(),
            foundAt,
            found.negative(),
            found.text(),
            found.url());
    return mentions.report(reported, numbers, command);
  }

  private static Optional<Refusal> senseless(Found found, Instant foundAt, Instant now) {
    String number = found.complaintNumber();
    if (found.publishedAt().isAfter(now)) {
      return Optional.of(Refusals.inFuture("publishedAt", found.publishedAt(), now));
    }
    if (foundAt.isAfter(now)) {
      return Optional.of(Refusals.inFuture("foundAt", foundAt, now));
    }
    if (foundAt.isBefore(found.publishedAt())) {
      return Optional.of(Refusals.foundBeforePublished(foundAt, found.publishedAt()));
    }
    return number == null || ComplaintNumber.parse(number).isPresent()
        ? Optional.empty()
        : Optional.of(Refusals.noNumber(number));
  }

  private static MentionId id(Found found, Command command) {
    String key = command.key();
    return key == null
        ? Mentions.idOf(
            found.origin().name(), found.outlet(), found.publishedAt().toString(), found.text())
        : Mentions.idOf("key", command.actor().person().value(), key);
  }
}
