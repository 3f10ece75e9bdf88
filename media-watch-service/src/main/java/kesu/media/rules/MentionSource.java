package kesu.media.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kesu.terms.Origin;

/**
 * The reports of one tone by one outlet, counted.
 *
 * @param outlet the paper, station or platform; empty for all those beyond the bound
 * @param negative true if they are unfavourable
 * @param count the number of reports
 */
public record MentionSource(Origin origin, String outlet, boolean negative, int count) {
  /** The number of outlets told apart; the exposure rules ask for a few. */
  private static final int OUTLETS = 200;

  private static final String OTHERS = "";

  /** The sources with one more report. */
  static List<MentionSource> plus(List<MentionSource> sources, LinkedMention mention) {
    String outlet = mention.outlet().strip().toLowerCase(Locale.ROOT);
    return plus(
        sources,
        new MentionSource(
            mention.origin(),
            sources.size() < OUTLETS || contains(sources, mention, outlet) ? outlet : OTHERS,
            mention.negative(),
            1));
  }

  private static List<MentionSource> plus(List<MentionSource> sources, MentionSource one) {
    List<MentionSource> all = new ArrayList<>();
    int count = 1;
    for (MentionSource source : sources) {
      if (source.is(one.origin, one.outlet, one.negative)) {
        count += source.count;
      } else {
        all.add(source);
      }
    }
    all.add(new MentionSource(one.origin, one.outlet, one.negative, count));
    return all;
  }

  private static boolean contains(
      List<MentionSource> sources, LinkedMention mention, String outlet) {
    return sources.stream()
        .anyMatch(source -> source.is(mention.origin(), outlet, mention.negative()));
  }

  private boolean is(Origin origin, String outlet, boolean negative) {
    return this.origin == origin && this.negative == negative && this.outlet.equals(outlet);
  }
}
