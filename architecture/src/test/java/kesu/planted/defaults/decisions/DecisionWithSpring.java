package kesu.planted.defaults.decisions;

import org.springframework.http.HttpStatus;

/** A decision that needs Spring. */
record DecisionWithSpring(HttpStatus status) {}
