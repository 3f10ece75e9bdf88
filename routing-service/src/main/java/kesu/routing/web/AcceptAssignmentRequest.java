package kesu.routing.web;

/** The body of a request to accept an assignment: an empty object, or nothing. */
record AcceptAssignmentRequest() {}
