package kesu.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/** Addresses of a feedback form and of its prints. */
final class FormLinks {
  private static final List<String> PRINTS = List.of("page", "pdf", "docx");

  private FormLinks() {}

  /** The addresses of one version, or of the form as it stands if none is given. */
  static Map<String, String> of(ComplaintId id, @Nullable Integer version) {
    String form = ComplaintLinks.self(id) + "/form";
    String query = version == null ? "" : "?version=" + version;
    Map<String, String> links = new TreeMap<>();
    links.put("self", form + query);
    links.put("versions", form + "/versions");
    PRINTS.forEach(print -> links.put(print, form + "/" + print + query));
    return links;
  }
}
