package kesu.defaults.web;

import java.util.HashMap;
import java.util.Map;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * The header that names the actor: {@code Kesu-Actor: person=E1201; post=store-head;
 * department=bj-zgc-store}.
 */
final class ActorHeader {
  static final String HEADER = "Kesu-Actor";

  private ActorHeader() {}

  static Actor read(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new Missing();
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : header.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    try {
      return new Actor(
          new PersonId(parts.getOrDefault("person", "")),
          new Post(parts.getOrDefault("post", "")),
          new DepartmentCode(parts.getOrDefault("department", "")));
    } catch (IllegalArgumentException senseless) {
      throw new Malformed(header, senseless);
    }
  }

  /** The header is missing. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The header does not name person, post and department. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String header, IllegalArgumentException cause) {
      super(header, cause);
    }
  }
}
