package kesu.routing;

import java.time.InstantSource;
import kesu.defaults.time.Timeline;
import kesu.rulebooks.CompanyTime;
import org.springframework.stereotype.Service;

/** Shows the company's time, by which clocks run and instants in requests are judged. */
@Service
public final class ShowTime {
  private final InstantSource time;
  private final Timeline timeline;

  ShowTime(InstantSource time, Timeline timeline) {
    this.time = time;
    this.timeline = timeline;
  }

  /** The time now. */
  public TimeView now() {
    return new TimeView(time.instant(), CompanyTime.ZONE.getId(), timeline.speed());
  }
}
