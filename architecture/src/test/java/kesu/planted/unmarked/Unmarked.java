package kesu.planted.unmarked;

/** Lies in a package that marks nothing. */
class Unmarked {}
