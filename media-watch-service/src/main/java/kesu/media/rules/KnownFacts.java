package kesu.media.rules;

import java.util.ArrayList;
import java.util.List;
import kesu.rulebooks.ExposureFinding;
import kesu.rulebooks.ExposureRules;
import kesu.rulebooks.MentionFacts;
import kesu.rulebooks.Tone;
import kesu.terms.Origin;

/**
 * What is known of one complaint's exposure.
 *
 * @param inclined whether the customer is determined and inclined to go public (R1-M)
 * @param negativeMedia whether somebody recorded that the media reported it, without naming the
 *     report (R1-S3)
 * @param reports the reports that were linked to it
 */
public record KnownFacts(boolean inclined, boolean negativeMedia, List<Report> reports) {
  private static final String NOT_NAMED = "not named";

  public KnownFacts {
    reports = List.copyOf(reports);
  }

  /** R1-S2, R1-S3, R1-M: how exposed it is, by the rows of the rulebook. */
  public ExposureFinding judge(ExposureRules rules) {
    List<MentionFacts> facts = new ArrayList<>();
    for (Report report : reports) {
      facts.add(
          new MentionFacts(
              report.origin(), report.outlet(), report.negative() ? Tone.NEGATIVE : Tone.POSITIVE));
    }
    if (inclined) {
      facts.add(new MentionFacts(Origin.INTERNAL_TIP, NOT_NAMED, Tone.NEGATIVE));
    }
    if (negativeMedia && reports.stream().noneMatch(Report::negative)) {
      // once a report is linked it is taken to be the one recorded, or one source would count twice
      facts.add(new MentionFacts(Origin.PRESS, NOT_NAMED, Tone.NEGATIVE));
    }
    return rules.judge(facts);
  }
}
