package kesu.local.store;

/** What the collections of one store share. */
record Storage(
    Rocks rocks, Catalog catalog, Stripes documentLocks, Stripes uniqueLocks, Cursors cursors) {
  static Storage on(Rocks rocks) {
    return new Storage(rocks, new Catalog(rocks), new Stripes(), new Stripes(), new Cursors());
  }
}
