package kesu.planted.rulebooks;

import org.springframework.stereotype.Component;

/** A rulebook that needs Spring. */
@Component
class SpringRulebook {}
