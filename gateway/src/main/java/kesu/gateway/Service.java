package kesu.gateway;

import java.net.URI;
import java.util.List;
import kesu.terms.Text;

/**
 * A service behind the gateway.
 *
 * @param name short name, as in {@code /openapi/intake}
 * @param title name for people
 * @param does what people can do with it
 * @param prefixes the paths routed to it, with everything below them
 * @param uri base URL
 */
record Service(String name, Text title, Text does, List<String> prefixes, URI uri) {
  Service {
    prefixes = List.copyOf(prefixes);
  }

  /** True if the path is one of its prefixes or lies below one. */
  boolean owns(String path) {
    for (String prefix : prefixes) {
      if (path.startsWith(prefix)
          && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
        return true;
      }
    }
    return false;
  }

  /** Path of its OpenAPI document at the gateway. */
  String openapi() {
    return "/openapi/" + name;
  }
}
