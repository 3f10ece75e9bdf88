package kesu.planted.one;

import kesu.planted.two.AnotherService;

/** Reaches into another service. */
class KnowsAnotherService {
  AnotherService other = new AnotherService();
}
