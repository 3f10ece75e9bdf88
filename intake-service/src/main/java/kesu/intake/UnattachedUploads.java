package kesu.intake;

import java.time.Instant;
import kesu.defaults.decisions.Page;
import kesu.intake.rules.EvidenceUpload;
import org.jspecify.annotations.Nullable;

/** Finds the uploads that are not known to be attached, and deletes those given up. */
public interface UnattachedUploads {
  /**
   * A page of the uploads begun before an instant and not known to be attached, the oldest first.
   *
   * @param cursor the end of the page before; null for the first page
   */
  Page<EvidenceUpload> page(Instant before, @Nullable String cursor, int most);

  /** Deletes an upload that was given up, unless it was begun again since. */
  void delete(EvidenceUpload discarded);
}
