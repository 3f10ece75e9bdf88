package kesu.media.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kesu.rulebooks.ExposureFinding;
import kesu.rulebooks.ExposureRules;
import kesu.rulebooks.MentionFacts;
import kesu.rulebooks.Tone;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import kesu.terms.MentionId;
import kesu.terms.Origin;

/**
 * Facts known of one complaint that bear on its exposure.
 *
 * @param inclined true if the customer is determined and inclined to go public
 * @param negativeMedia true if somebody recorded that the media reported it, without naming the
 *     report
 * @param mentions the reports linked to it last; earlier ones are kept in documents of their own
 * @param sources all reports linked to it, counted by their outlets
 */
public record KnownFacts(
    @Clause("R1-M") boolean inclined,
    @Clause("R1-S3") boolean negativeMedia,
    List<LinkedMention> mentions,
    List<MentionSource> sources) {
  /** The number of reports that a complaint is told of; its level is settled long before. */
  public static final int MOST = 1_000;

  static final KnownFacts NONE = new KnownFacts(false, false, List.of(), List.of());

  private static final String NOT_NAMED = "not named";

  public KnownFacts {
    mentions = List.copyOf(mentions);
    sources = List.copyOf(sources);
  }

  KnownFacts with(FactKind fact) {
    return switch (fact) {
      case INCLINED_TO_PUBLISH -> new KnownFacts(true, negativeMedia, mentions, sources);
      case NEGATIVE_MEDIA -> new KnownFacts(inclined, true, mentions, sources);
      case REPEATED_UNSOLVED, OUTSIDE_CHANNEL, INCIDENT -> this; // these bear on severity alone
    };
  }

  KnownFacts with(LinkedMention mention) {
    List<LinkedMention> all = new ArrayList<>(mentions);
    all.add(mention);
    return new KnownFacts(inclined, negativeMedia, all, MentionSource.plus(sources, mention));
  }

  KnownFacts withMentions(List<LinkedMention> latest) {
    return new KnownFacts(inclined, negativeMedia, latest, sources);
  }

  /** The number of reports linked to the complaint. */
  public int count() {
    return sources.stream().mapToInt(MentionSource::count).sum();
  }

  /** True if the complaint is told of no more reports. */
  public boolean isFull() {
    return count() >= MOST;
  }

  /** True if a report is among those linked last. */
  public boolean include(MentionId mention) {
    return mentions.stream().anyMatch(one -> one.mentionId().equals(mention));
  }

  /** True if there are reports that were linked earlier than those it includes. */
  public boolean hasEarlier() {
    return count() > mentions.size();
  }

  /** Judges how exposed the complaint is, by the rows of the rulebook. */
  @Clause({"R1-S2", "R1-S3", "R1-M"})
  ExposureFinding judge(ExposureRules rules) {
    List<MentionFacts> facts = new ArrayList<>();
    for (MentionSource source : sources) {
      facts.addAll(
          Collections.nCopies(
              source.count(),
              new MentionFacts(
                  source.origin(),
                  source.outlet(),
                  source.negative() ? Tone.NEGATIVE : Tone.POSITIVE)));
    }
    if (inclined) {
      facts.add(new MentionFacts(Origin.INTERNAL_TIP, NOT_NAMED, Tone.NEGATIVE));
    }
    if (negativeMedia && sources.stream().noneMatch(MentionSource::negative)) {
      // once a report is linked it is taken to be the one recorded, or one source would count twice
      facts.add(new MentionFacts(Origin.PRESS, NOT_NAMED, Tone.NEGATIVE));
    }
    return rules.judge(facts);
  }
}
