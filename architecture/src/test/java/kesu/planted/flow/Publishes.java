package kesu.planted.flow;

import java.time.Instant;
import java.util.function.BiFunction;
import kesu.events.ComplaintReopened;
import kesu.events.NoticeClosed;
import kesu.terms.Actor;
import kesu.terms.ComplaintNumber;

/** Publishes an event and a notice. */
class Publishes {
  BiFunction<Instant, Actor, ComplaintReopened> event = ComplaintReopened::new;

  NoticeClosed notice(ComplaintNumber number, Instant at) {
    return new NoticeClosed(number, at);
  }
}
