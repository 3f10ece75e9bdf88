package kesu.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kesu.terms.ComplaintId;

/** Addresses of a complaint and of its parts. */
public final class ComplaintLinks {
  private static final List<String> PARTS =
      List.of("timeline", "case-file", "form", "incident", "why");

  private ComplaintLinks() {}

  /** The address of the complaint. */
  public static String self(ComplaintId id) {
    return "/api/complaints/" + id;
  }

  static Map<String, String> of(ComplaintId id) {
    Map<String, String> links = new TreeMap<>();
    links.put("self", self(id));
    PARTS.forEach(part -> links.put(part, self(id) + "/" + part));
    return links;
  }
}
