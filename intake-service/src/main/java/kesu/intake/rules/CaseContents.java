package kesu.intake.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kesu.rulebooks.FormField;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.Post;
import kesu.terms.StoreCode;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/** The fields of the feedback form that the case itself fills, from all that is known of it. */
final class CaseContents {
  private static final Text ACCEPTED = new Text("接受", "accepted");
  private static final Text NOT_ACCEPTED = new Text("不接受", "not accepted");
  private static final Text SATISFIED = new Text("满意", "satisfied");
  private static final Text NOT_SATISFIED = new Text("不满意", "not satisfied");

  /** The words that a form can be sent or returned with and that then stand on it. */
  static final Set<String> ATTACHED =
      Set.of("handler", "plan", "customerServiceOpinion", "generalManagerOpinion");

  private final Complaint complaint;
  private final Rulebook rulebook;
  private final Organisation organisation;
  private final Map<FormField, List<Text>> known = new EnumMap<>(FormField.class);

  private CaseContents(Complaint complaint, Rulebook rulebook, Organisation organisation) {
    this.complaint = complaint;
    this.rulebook = rulebook;
    this.organisation = organisation;
  }

  static Map<FormField, List<Text>> of(
      Complaint complaint, Rulebook rulebook, Organisation organisation) {
    CaseContents contents = new CaseContents(complaint, rulebook, organisation);
    contents.registered();
    contents.handled();
    contents.found();
    contents.reported();
    return contents.known;
  }

  private void registered() {
    Registration registration = complaint.registration();
    Form form = complaint.form();
    add(
        FormField.BRANCH,
        organisation
            .branch(registration.branch())
            .map(branch -> branch.name())
            .orElseGet(() -> FormEntry.line(registration.branch().value())));
    add(FormField.RECEIVED_ON, FormEntry.time(registration.receivedAt()));
    Instant closedAt = complaint.closedAt();
    if (closedAt != null) {
      add(FormField.SOLVED_ON, FormEntry.time(closedAt));
    }
    add(FormField.CHANNEL, form.channel().text());
    rulebook
        .reasons()
        .find(registration.reason())
        .ifPresent(
            reason -> add(FormField.DIRECT_CAUSE, with(reason.name(), reason.clause().value())));
    add(FormField.CUSTOMER_NAME, form.customer().name());
    add(FormField.CUSTOMER_TELEPHONE, form.customer().telephone());
    add(FormField.CUSTOMER_ADDRESS, form.customer().address());
    add(FormField.MESSAGE_NUMBER, form.messageNumber());
    StoreCode store = registration.store();
    if (store != null) {
      add(
          FormField.STORE,
          organisation
              .store(store)
              .map(one -> one.name())
              .orElseGet(() -> FormEntry.line(store.value())));
    }
    add(FormField.GOODS, form.goods());
    add(FormField.SUBJECT, form.words());
    add(FormField.HANDLER, attached("handler").orElse(form.handler()));
    add(FormField.PLAN, attached("plan").orElse(form.plan()));
  }

  /** The opinions that went up with the form; a finding's own goes before. */
  @Clause({"R1-C6", "R1-D13", "R1-D23"})
  private void reported() {
    if (!known.containsKey(FormField.CORRECTIVE_OPINION)) {
      add(FormField.CORRECTIVE_OPINION, attached("customerServiceOpinion").orElse(null));
    }
    add(FormField.GENERAL_MANAGER_OPINION, attached("generalManagerOpinion").orElse(null));
  }

  private Optional<String> attached(String name) {
    return complaint.history().reversed().stream()
        .filter(CaseContents::isSending)
        .flatMap(entry -> Optional.ofNullable(entry.words().get(name)).stream())
        .filter(words -> !words.isBlank())
        .findFirst();
  }

  /** Returns true if the form was sent or returned with it. */
  static boolean isSending(Entry entry) {
    return entry.kind() == EntryKind.REPORTED_UP || entry.kind() == EntryKind.FORM_RETURNED;
  }

  private void handled() {
    complaint.progress().assignments().stream()
        .filter(one -> !one.stage().isOver())
        .forEach(
            one -> {
              Text department =
                  organisation
                      .department(one.department())
                      .map(found -> found.name())
                      .orElseGet(() -> FormEntry.line(one.department().value()));
              add(
                  FormField.RESPONSIBLE,
                  one.person() == null
                      ? department
                      : with(department, post(one.post()), one.person().value()));
            });
    last(EntryKind.FOLLOWED_UP).ifPresent(this::answered);
  }

  private void answered(Entry call) {
    add(
        FormField.CUSTOMER_REACTION,
        joined(
            is(call, "accepted") ? ACCEPTED : NOT_ACCEPTED,
            is(call, "satisfied") ? SATISFIED : NOT_SATISFIED,
            FormEntry.time(call.at())));
    Stream.of("plan", "result", "note")
        .forEach(name -> add(FormField.CUSTOMER_REACTION, call.words().get(name)));
  }

  private void found() {
    last(EntryKind.FINDING_RECORDED)
        .ifPresent(
            finding -> {
              add(FormField.INTERNAL_RESULT, finding.words().get("insideResult"));
              add(FormField.CORRECTIVE_OPINION, finding.words().get("correctiveProposal"));
            });
    Set<String> reversed = new HashSet<>();
    complaint.history().stream()
        .filter(entry -> entry.kind() == EntryKind.PENALTY_REVERSED)
        .forEach(entry -> reversed.add(fact(entry, "penalty")));
    complaint.history().stream()
        .filter(entry -> entry.kind() == EntryKind.PENALTY_DECIDED)
        .filter(entry -> fact(entry, "outcome").equals(Outcome.IMPOSED.name()))
        .filter(entry -> !reversed.contains(fact(entry, "penalty")))
        .forEach(entry -> add(FormField.PENALTIES, penalty(entry)));
  }

  private Text penalty(Entry decided) {
    List<Text> parts = new ArrayList<>();
    parts.add(FormEntry.line(fact(decided, "person")));
    parts.add(post(new Post(fact(decided, "post"))));
    parts.add(FormEntry.line(fact(decided, "clause")));
    String measure = decided.facts().get("measure");
    if (measure != null) {
      parts.add(Measure.valueOf(measure).text());
    }
    String points = decided.facts().get("points");
    if (points != null && new BigDecimal(points).signum() > 0) {
      parts.add(new Text("扣 " + points + " 分", points + " points"));
    }
    return joined(parts.toArray(Text[]::new));
  }

  private Optional<Entry> last(EntryKind kind) {
    return complaint.history().reversed().stream()
        .filter(entry -> entry.kind() == kind)
        .findFirst();
  }

  private Text post(Post post) {
    return rulebook
        .posts()
        .find(post)
        .map(PostRow::name)
        .orElseGet(() -> FormEntry.line(post.value()));
  }

  private void add(FormField field, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      add(field, FormEntry.line(words));
    }
  }

  private void add(FormField field, Text line) {
    known.computeIfAbsent(field, ignored -> new ArrayList<>()).add(line);
  }

  private static boolean is(Entry entry, String fact) {
    return Boolean.parseBoolean(entry.facts().get(fact));
  }

  private static String fact(Entry entry, String name) {
    return entry.facts().getOrDefault(name, "");
  }

  private static Text with(Text text, String code) {
    return new Text(text.zh() + "（" + code + "）", text.en() + " (" + code + ")");
  }

  private static Text with(Text department, Text post, String person) {
    return new Text(
        department.zh() + "，" + post.zh() + " " + person,
        department.en() + ", " + post.en() + " " + person);
  }

  private static Text joined(Text... parts) {
    return new Text(
        String.join("，", Stream.of(parts).map(Text::zh).toList()),
        String.join(", ", Stream.of(parts).map(Text::en).toList()));
  }
}
