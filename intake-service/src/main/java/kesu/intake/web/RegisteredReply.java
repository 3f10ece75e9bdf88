package kesu.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kesu.intake.Registered;
import kesu.rulebooks.Rulebook;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/** The reply to a registration: the number to read out, how severe it is and why. */
record RegisteredReply(
    ComplaintId id,
    ComplaintNumber number,
    Severity severity,
    List<Reason> reasons,
    Instant receivedAt,
    @Nullable ComplaintId repeatOf,
    Map<String, String> links) {
  static RegisteredReply of(Registered registered, Rulebook rulebook) {
    return new RegisteredReply(
        registered.id(),
        registered.number(),
        registered.severity(),
        Reason.of(registered.grounds(), rulebook),
        registered.receivedAt(),
        registered.repeatOf(),
        links(registered.id()));
  }

  static String path(ComplaintId id) {
    return "/api/complaints/" + id;
  }

  static Map<String, String> links(ComplaintId id) {
    Map<String, String> links = new TreeMap<>();
    links.put("self", path(id));
    for (String part : List.of("timeline", "case-file", "why")) {
      links.put(part, path(id) + "/" + part);
    }
    return links;
  }
}
