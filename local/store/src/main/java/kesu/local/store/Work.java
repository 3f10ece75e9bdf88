package kesu.local.store;

/** How much a query had to look at. */
final class Work {
  long keys;
  long documents;
  long returned;
}
