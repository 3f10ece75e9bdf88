package kesu.intake.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kesu.intake.Complaint;
import kesu.intake.Customer;
import kesu.intake.Duty;
import kesu.intake.Entry;
import kesu.intake.Form;
import kesu.intake.What;
import kesu.intake.rules.Closing;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/** The shapes that a complaint is shown in. */
final class ComplaintViews {
  private ComplaintViews() {}

  /** A row of a list; shows nobody. */
  record Summary(
      ComplaintId id,
      ComplaintNumber number,
      Complaint.State state,
      Severity severity,
      Exposure exposure,
      BranchCode branch,
      @Nullable StoreCode store,
      Channel channel,
      ReasonCode reason,
      Instant receivedAt,
      @Nullable Instant closedAt) {
    static Summary of(Complaint complaint) {
      return new Summary(
          complaint.id(),
          complaint.number(),
          complaint.state(),
          complaint.severity(),
          complaint.exposure(),
          complaint.branch(),
          complaint.form().store(),
          complaint.form().channel(),
          complaint.reason(),
          complaint.receivedAt(),
          complaint.closedAt());
    }
  }

  /** The complaint as it stands, with the customer and the departments that have it. */
  record Whole(
      ComplaintId id,
      ComplaintNumber number,
      Complaint.State state,
      Severity severity,
      Exposure exposure,
      BranchCode branch,
      @Nullable StoreCode store,
      Channel channel,
      ReasonCode reason,
      Text reasonText,
      Instant receivedAt,
      Instant registeredAt,
      @Nullable Instant closedAt,
      @Nullable Instant promisedAt,
      @Nullable ComplaintId repeatOf,
      Customer customer,
      String words,
      List<FactKind> facts,
      FollowUpAnswer followUp,
      List<Duty> assignments,
      Map<String, String> links) {
    static Whole of(Complaint complaint, Rulebook rulebook) {
      Form form = complaint.form();
      return new Whole(
          complaint.id(),
          complaint.number(),
          complaint.state(),
          complaint.severity(),
          complaint.exposure(),
          complaint.branch(),
          form.store(),
          form.channel(),
          complaint.reason(),
          ComplaintViews.reasonText(complaint, rulebook),
          complaint.receivedAt(),
          form.registeredAt(),
          complaint.closedAt(),
          form.promisedAt(),
          complaint.repeatOf(),
          form.customer(),
          form.words(),
          complaint.facts(),
          complaint.followUp(),
          complaint.duties(),
          RegisteredReply.links(complaint.id()));
    }
  }

  /** What happened, without what people wrote. */
  record Timeline(ComplaintId complaintId, ComplaintNumber number, List<Happening> entries) {
    /** One row. */
    record Happening(
        Instant at, What what, Text text, @Nullable Actor by, SortedMap<String, String> facts) {}

    static Timeline of(Complaint complaint) {
      return new Timeline(
          complaint.id(),
          complaint.number(),
          complaint.entries().stream()
              .sorted(Comparator.comparing(Entry::at))
              .map(
                  entry ->
                      new Happening(
                          entry.at(),
                          entry.what(),
                          entry.what().text(),
                          entry.by(),
                          new TreeMap<>(entry.facts())))
              .toList());
    }
  }

  /** What was decided and why; while it is open, also what keeps it from being closed. */
  record Why(ComplaintId complaintId, List<Decided> decisions) {
    /** One decision. */
    record Decided(String decision, Instant at, List<Reason> grounds) {}

    static Why of(Complaint complaint, Rulebook rulebook, Instant now) {
      List<Decided> decided = new ArrayList<>();
      complaint
          .decisions()
          .forEach(
              made ->
                  decided.add(
                      new Decided(
                          made.decision(), made.at(), Reason.of(made.grounds(), rulebook))));
      if (complaint.state() == Complaint.State.OPEN) {
        var gates = Closing.check(rulebook, complaint.stages(), complaint.followUp());
        decided.add(new Decided("closing-gates", now, Reason.of(gates.grounds(), rulebook)));
      }
      return new Why(complaint.id(), decided);
    }
  }

  static Text reasonText(Complaint complaint, Rulebook rulebook) {
    return rulebook.reasons().find(complaint.reason()).orElseThrow().name();
  }
}
