package kesu.media.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.MentionReported;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import org.jspecify.annotations.Nullable;

/** Decides which complaints a report is about. */
public final class MentionDecider {
  private MentionDecider() {}

  /** Decides a command about a report, which need not be known yet. */
  public static Verdict<Mention, MentionView> decide(
      @Nullable Mention mention, MentionCommand command, Actor actor, Instant now) {
    return switch (command) {
      case MentionCommand.Report report -> report(mention, report, actor, now);
      case MentionCommand.Link link -> link(mention, link, actor, now);
    };
  }

  private static Verdict<Mention, MentionView> report(
      @Nullable Mention known, MentionCommand.Report command, Actor actor, Instant now) {
    MentionReport report = command.mention().report(now);
    Optional<Refusal> refusal = implausible(report, command.mention().complaintNumber(), now);
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    if (known != null) {
      return known.report().isSameAs(report)
          ? new Verdict.Unchanged<>(MentionView.of(known))
          : new Verdict.Refused<>(Refusal.keyReused());
    }
    Mention mention =
        Mention.of(
            command.id(), report, MentionLinks.waitingFor(command.mention().numbers()), now, actor);
    return done(mention, mention.links().with(command.watched()), actor, now);
  }

  private static Optional<Refusal> implausible(
      MentionReport report, @Nullable String number, Instant now) {
    if (report.publishedAt().isAfter(now)) {
      return Optional.of(Refusals.inFuture("publishedAt", report.publishedAt(), now));
    }
    if (report.foundAt().isAfter(now)) {
      return Optional.of(Refusals.inFuture("foundAt", report.foundAt(), now));
    }
    if (report.foundAt().isBefore(report.publishedAt())) {
      return Optional.of(Refusals.foundBeforePublished(report.foundAt(), report.publishedAt()));
    }
    return number == null || ComplaintNumber.parse(number).isPresent()
        ? Optional.empty()
        : Optional.of(Refusals.invalidNumber(number));
  }

  private static Verdict<Mention, MentionView> link(
      @Nullable Mention mention, MentionCommand.Link command, Actor actor, Instant now) {
    if (!command.isWatched()) {
      return new Verdict.Refused<>(Refusals.complaintUnknown(command.complaint()));
    }
    if (mention == null) {
      return new Verdict.Refused<>(Refusals.mentionUnknown(command.id()));
    }
    return mention.links().linked().contains(command.complaint())
        ? new Verdict.Refused<>(Refusals.alreadyLinked(command.complaint()))
        : done(mention, mention.links().with(command.complaint()), actor, now);
  }

  private static Verdict<Mention, MentionView> done(
      Mention before, MentionLinks links, Actor actor, Instant now) {
    Mention mention = before.withLinks(links, now, actor);
    return new Verdict.Done<>(mention, List.of(), MentionView.of(mention));
  }

  /**
   * Decides on a report that came in from press or platforms. The same report again changes
   * nothing.
   *
   * @param watched the complaints known by the numbers that it names
   */
  public static Change<Mention> receive(
      @Nullable Mention known,
      MentionReported event,
      Map<ComplaintNumber, ComplaintId> watched,
      Instant now) {
    if (known != null) {
      return Change.none();
    }
    Mention mention =
        Mention.of(
            event.mentionId(),
            MentionReport.of(event),
            MentionLinks.waitingFor(ComplaintNumber.findIn(event.excerpt())),
            now,
            Actor.SYSTEM);
    return changed(mention, mention.links().with(watched), now);
  }

  /** Links a report to the complaints that it has been waiting for. */
  public static Change<Mention> linkWaiting(
      @Nullable Mention mention, Map<ComplaintNumber, ComplaintId> watched, Instant now) {
    return mention == null || mention.links().waiting().stream().noneMatch(watched::containsKey)
        ? Change.none()
        : changed(mention, mention.links().with(watched), now);
  }

  private static Change<Mention> changed(Mention before, MentionLinks links, Instant now) {
    return Change.to(before.withLinks(links, now, Actor.SYSTEM));
  }

  /** Decides that a complaint has been told of its link; told twice it changes nothing. */
  public static Change<Mention> told(@Nullable Mention mention, ComplaintId complaint) {
    return mention == null
            || mention.untold().stream().noneMatch(link -> link.complaint().equals(complaint))
        ? Change.none()
        : Change.to(mention.told(complaint));
  }
}
