package kesu.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.media.rules.Mention;
import kesu.media.rules.MentionCommand;
import kesu.media.rules.MentionDecider;
import kesu.media.rules.MentionView;
import kesu.media.rules.NewMention;
import kesu.media.rules.Refusals;
import kesu.media.rules.WatchedComplaint;
import kesu.regulation.Regulation;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;
import org.springframework.stereotype.Service;

/** Takes in what a person found in press or on platforms. */
@Service
@Clause("R1-D12")
public final class ReportMention {
  private final Regulation regulation;
  private final Documents<Mention> mentions;
  private final Documents<WatchedComplaint> complaints;
  private final ComplaintSearch search;
  private final LinkWaitingMentions waiting;
  private final InstantSource time;

  ReportMention(
      Regulation regulation,
      Documents<Mention> mentions,
      Documents<WatchedComplaint> complaints,
      ComplaintSearch search,
      LinkWaitingMentions waiting,
      InstantSource time) {
    this.regulation = regulation;
    this.mentions = mentions;
    this.complaints = complaints;
    this.search = search;
    this.waiting = waiting;
    this.time = time;
  }

  /** Keeps a report and links it to the complaints that it names. */
  public Answer<MentionView> report(NewMention mention, Command command) {
    return regulation.permit("report-mention", command.actor(), () -> keep(mention, command));
  }

  private Answer<MentionView> keep(NewMention mention, Command command) {
    Set<ComplaintNumber> numbers = mention.numbers();
    Map<ComplaintNumber, ComplaintId> watched = search.byNumber(numbers);
    Optional<Refusal> full = full(watched);
    MentionId id = id(mention, command);
    MentionCommand report = new MentionCommand.Report(id, mention, watched);
    Instant now = time.instant();
    Answer<MentionView> answer =
        mentions.create(
            id.value(),
            command,
            MentionView.class,
            known ->
                known == null && full.isPresent()
                    ? new Verdict.Refused<>(full.get())
                    : MentionDecider.decide(known, report, command.actor(), now));
    if (answer instanceof Answer.Given<MentionView>) {
      waiting.finishSaved(id, command.correlationId());
    }
    return answer;
  }

  private Optional<Refusal> full(Map<ComplaintNumber, ComplaintId> named) {
    return named.values().stream()
        .flatMap(id -> complaints.find(id.value()).stream())
        .filter(complaint -> complaint.facts().isFull())
        .map(complaint -> Refusals.mentionLimit(complaint.identity().number()))
        .findFirst();
  }

  /** The id of a report by its sender's key, or else by what it says: the same twice is one. */
  private static MentionId id(NewMention mention, Command command) {
    String key = command.key();
    return key == null
        ? digest(
            mention.origin().name(),
            mention.outlet(),
            mention.publishedAt().toString(),
            mention.text())
        : digest("key", command.actor().person().value(), key);
  }

  private static MentionId digest(String... parts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return new MentionId("m" + HexFormat.of().formatHex(digest).substring(0, 31));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JVM has SHA-256", missing);
    }
  }
}
