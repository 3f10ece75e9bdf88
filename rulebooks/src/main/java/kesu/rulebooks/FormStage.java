package kesu.rulebooks;

/** A stage of the feedback form's way up, at which certain fields must be filled in. */
public enum FormStage {
  /** It goes to the store head. */
  STORE_HEAD,
  /** It goes to branch customer service. */
  BRANCH_CUSTOMER_SERVICE,
  /** It goes to head office while the complaint is unsolved. */
  HEAD_OFFICE,
  /** It goes to head office for the archive, after the complaint was closed. */
  ARCHIVE
}
