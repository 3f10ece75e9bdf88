package kesu.media.rules;

import java.util.ArrayList;
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
 * @param mentions the reports linked to it
 */
public record KnownFacts(
    @Clause("R1-M") boolean inclined,
    @Clause("R1-S3") boolean negativeMedia,
    List<LinkedMention> mentions) {
  static final KnownFacts NONE = new KnownFacts(false, false, List.of());

  private static final String NOT_NAMED = "not named";

  public KnownFacts {
    mentions = List.copyOf(mentions);
  }

  KnownFacts with(FactKind fact) {
    return switch (fact) {
      case INCLINED_TO_PUBLISH -> new KnownFacts(true, negativeMedia, mentions);
      case NEGATIVE_MEDIA -> new KnownFacts(inclined, true, mentions);
      case REPEATED_UNSOLVED, OUTSIDE_CHANNEL, INCIDENT -> this; // these bear on severity alone
    };
  }

  KnownFacts with(LinkedMention mention) {
    List<LinkedMention> all = new ArrayList<>(mentions);
    all.add(mention);
    return new KnownFacts(inclined, negativeMedia, all);
  }

  boolean include(MentionId mention) {
    return mentions.stream().anyMatch(one -> one.mentionId().equals(mention));
  }

  /** Judges how exposed the complaint is, by the rows of the rulebook. */
  @Clause({"R1-S2", "R1-S3", "R1-M"})
  ExposureFinding judge(ExposureRules rules) {
    List<MentionFacts> facts = new ArrayList<>();
    for (LinkedMention mention : mentions) {
      facts.add(
          new MentionFacts(
              mention.origin(),
              mention.outlet(),
              mention.negative() ? Tone.NEGATIVE : Tone.POSITIVE));
    }
    if (inclined) {
      facts.add(new MentionFacts(Origin.INTERNAL_TIP, NOT_NAMED, Tone.NEGATIVE));
    }
    if (negativeMedia && mentions.stream().noneMatch(LinkedMention::negative)) {
      // once a report is linked it is taken to be the one recorded, or one source would count twice
      facts.add(new MentionFacts(Origin.PRESS, NOT_NAMED, Tone.NEGATIVE));
    }
    return rules.judge(facts);
  }
}
