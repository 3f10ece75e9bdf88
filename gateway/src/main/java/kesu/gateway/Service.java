package kesu.gateway;

import java.net.URI;
import java.util.List;
import kesu.terms.Text;

/**
 * A service behind the gateway.
 *
 * @param name its short name, as in {@code /openapi/intake}
 * @param title what it is called
 * @param does what people can do with it
 * @param prefixes the paths that are for it, with everything below them
 * @param uri where it listens
 */
record Service(String name, Text title, Text does, List<String> prefixes, URI uri) {
  Service {
    prefixes = List.copyOf(prefixes);
  }

  /** Whether a path is one of its prefixes or lies below one. */
  boolean owns(String path) {
    for (String prefix : prefixes) {
      if (path.startsWith(prefix)
          && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
        return true;
      }
    }
    return false;
  }

  /** Where the gateway shows what its interface is. */
  String openapi() {
    return "/openapi/" + name;
  }
}
