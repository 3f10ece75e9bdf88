package kesu.defaults.web;

import kesu.defaults.versions.AwaitVersion;
import kesu.terms.Text;
import org.springframework.http.HttpStatus;

/** The names and bounds of the HTTP conventions, as the API document shows them. */
public final class RequestConventions {
  /** The header that names the actor. */
  public static final String ACTOR = ActorHeader.HEADER;

  /** The header that names the idempotency key. */
  public static final String KEY = CommandArgumentResolver.KEY;

  /** The header of a reply that says if the command may be repeated. */
  public static final String REPEATABLE = Repeatability.HEADER;

  /** The header of a reply to a command that names the versions of what it has written. */
  public static final String VERSION = AwaitVersion.HEADER;

  /** The header of a request that waits until a version is known. */
  public static final String AFTER = VersionCheck.AFTER;

  /** The parameter that bounds a page. */
  public static final String LIMIT = QueryCheck.LIMIT;

  /** The most items that a page may have. */
  public static final int LARGEST_PAGE = QueryCheck.LARGEST_PAGE;

  private RequestConventions() {}

  /** The title of a status, for people. */
  public static Text title(HttpStatus status) {
    return StatusTitles.of(status);
  }
}
