package kesu.planted.one;

/** A name that only its author understands. */
class Tidings {}
