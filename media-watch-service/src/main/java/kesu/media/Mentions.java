package kesu.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.UnitOfWork;
import kesu.events.MentionReported;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Keeps every report and links it to the complaints that it names. A complaint may become known
 * after the report: each side first saves what it has and then looks for the other, so that one of
 * the two finds the other whatever the order.
 */
@Component
public class Mentions {
  /** The longest text that is kept of a report. */
  public static final int LONGEST = 4_000;

  /** The field of {@link Mention} with the numbers that wait for their complaint. */
  public static final String WAITING = "waiting";

  /** The field of {@link Watched} with the complaint's number. */
  public static final String NUMBER = "number";

  private final Documents<Mention> documents;
  private final Documents<Watched> complaints;
  private final InstantSource time;

  Mentions(Documents<Mention> documents, Documents<Watched> complaints, InstantSource time) {
    this.documents = documents;
    this.complaints = complaints;
    this.time = time;
  }

  /** A report came in from press or platforms. The same report again changes nothing. */
  public void reported(EventMetadata incoming, MentionReported event) {
    String words = event.excerpt();
    Mention.Reported reported =
        new Mention.Reported(
            event.mentionId(),
            event.origin(),
            event.outlet(),
            event.publishedAt(),
            event.foundAt(),
            event.negative(),
            words.length() <= LONGEST ? words : words.substring(0, LONGEST),
            null);
    Instant at = time.instant();
    Mention mention = reported.waitingFor(ComplaintNumber.findIn(words), at, Actor.SYSTEM);
    Mention linked = mention.linkedTo(complaintsOf(mention.waiting()));
    documents.applyFirst(
        event.mentionId().value(),
        incoming,
        known ->
            known == null
                ? Change.to(linked, linked.tellOf(mention, at, Actor.SYSTEM))
                : Change.none());
    UnitOfWork.afterCommit(() -> linkLatecomers(linked, incoming.correlationId()));
  }

  /** Somebody reports what they found. */
  Answer<MentionView> report(
      Mention.Reported reported, Set<ComplaintNumber> numbers, Command command) {
    Instant at = time.instant();
    Mention mention = reported.waitingFor(numbers, at, command.actor());
    Mention linked = mention.linkedTo(complaintsOf(mention.waiting()));
    Answer<MentionView> answer =
        documents.handle(
            reported.id().value(),
            command,
            MentionView.class,
            known ->
                known == null
                    ? new Verdict.Done<>(
                        linked, linked.tellOf(mention, at, command.actor()), MentionView.of(linked))
                    : new Verdict.Unchanged<>(MentionView.of(known)));
    if (answer instanceof Answer.Given<MentionView>) {
      linkLatecomers(linked, command.correlationId());
    }
    return answer;
  }

  /** Somebody knows which complaint a report is about. */
  public Answer<MentionView> link(MentionId id, ComplaintId complaint, Command command) {
    if (complaints.find(complaint.value()).isEmpty()) {
      return new Answer.Refused<>(Refusals.unknownComplaint(complaint));
    }
    Instant at = time.instant();
    return documents.handle(
        id.value(),
        command,
        MentionView.class,
        mention -> {
          if (mention == null) {
            return new Verdict.Refused<>(Refusals.unknown(id));
          }
          if (mention.linked().contains(complaint)) {
            return new Verdict.Refused<>(Refusals.linkedAlready(complaint));
          }
          Mention linked = mention.linkedByHand(complaint);
          return new Verdict.Done<>(
              linked, linked.tellOf(mention, at, command.actor()), MentionView.of(linked));
        });
  }

  /** Links the reports that named a complaint before it was known here. */
  void linkWaiting(ComplaintNumber number, ComplaintId complaint, String correlationId) {
    for (Mention mention : documents.find(new Query(waitingFor(number)))) {
      link(mention.id(), Map.of(number, complaint), correlationId);
    }
  }

  /** Reports that wait for a complaint of that number; answered by an index. */
  public static Criteria waitingFor(ComplaintNumber number) {
    return Criteria.where(WAITING).is(number.value());
  }

  /** The report of that id, which must be known. */
  Mention known(MentionId id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no report " + id + ", expected it to be saved before it was linked"));
  }

  /** The report of that id. */
  public Optional<Mention> find(MentionId id) {
    return documents.find(id.value());
  }

  /** The id of a report by what it says, or by its sender's key: the same twice is one. */
  static MentionId idOf(String... parts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return new MentionId("m" + HexFormat.of().formatHex(digest).substring(0, 31));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JVM has SHA-256", missing);
    }
  }

  private void linkLatecomers(Mention saved, String correlationId) {
    Map<ComplaintNumber, ComplaintId> known = complaintsOf(saved.waiting());
    if (!known.isEmpty()) {
      link(saved.id(), known, correlationId);
    }
  }

  private void link(MentionId id, Map<ComplaintNumber, ComplaintId> known, String correlationId) {
    Instant at = time.instant();
    Predicate<Mention> waits = mention -> mention.waiting().stream().anyMatch(known::containsKey);
    documents.tick(
        id.value(),
        correlationId,
        mention -> {
          if (mention == null || !waits.test(mention)) {
            return Change.none();
          }
          Mention linked = mention.linkedTo(known);
          return Change.to(linked, linked.tellOf(mention, at, Actor.SYSTEM));
        });
  }

  private Map<ComplaintNumber, ComplaintId> complaintsOf(List<ComplaintNumber> numbers) {
    Map<ComplaintNumber, ComplaintId> known = new LinkedHashMap<>();
    for (ComplaintNumber number : numbers) {
      complaints
          .find(new Query(Criteria.where(NUMBER).is(number.value())))
          .forEach(watched -> known.put(number, watched.id()));
    }
    return known;
  }
}
