package kesu.local.store;

/** Counts of the keys and documents a query examined, and of those it returned. */
final class ExecutionStats {
  long keys;
  long documents;
  long returned;
}
