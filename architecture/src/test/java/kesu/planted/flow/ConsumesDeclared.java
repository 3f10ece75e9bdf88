package kesu.planted.flow;

/** Subscribes to the events that a rule declares. */
class ConsumesDeclared {
  Subscription declared() {
    Subscription subscription = new Subscription();
    Rule.EVENTS.forEach(event -> subscription.on(event, ignored -> {}));
    return subscription;
  }
}
