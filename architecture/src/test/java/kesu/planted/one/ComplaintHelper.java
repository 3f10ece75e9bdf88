package kesu.planted.one;

/** A name that says nothing. */
class ComplaintHelper {}
