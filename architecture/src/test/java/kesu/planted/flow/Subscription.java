package kesu.planted.flow;

import java.util.function.Consumer;

/** A subscription, as services declare it. */
class Subscription {
  <E> Subscription on(Class<E> event, Consumer<E> handler) {
    return this;
  }
}
