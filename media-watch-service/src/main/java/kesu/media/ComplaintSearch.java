package kesu.media;

import java.util.Collection;
import java.util.Map;
import kesu.defaults.decisions.Page;
import kesu.media.rules.WatchedComplaint;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import org.jspecify.annotations.Nullable;

/** Finds watched complaints in the store. */
public interface ComplaintSearch {
  /** A page of complaints at that level, or at any but none, the latest change first. */
  Page<WatchedComplaint> page(@Nullable Exposure level, @Nullable String cursor, int limit);

  /** The complaints that are known here by those numbers. */
  Map<ComplaintNumber, ComplaintId> byNumber(Collection<ComplaintNumber> numbers);
}
