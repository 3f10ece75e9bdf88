package kesu.defaults.outbox;

/** The identity of a document among those of a service. */
record DocumentKey(String collection, String id) {}
