package kesu.planted.flow;

import kesu.events.ComplaintClosed;

/** Subscribes to an event. */
class Consumes {
  Subscription closed = new Subscription().on(ComplaintClosed.class, event -> {});
}
