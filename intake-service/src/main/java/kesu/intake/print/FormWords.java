package kesu.intake.print;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kesu.intake.FormView;
import kesu.rulebooks.CompanyTime;
import kesu.rulebooks.FormField;
import kesu.rulebooks.FormStage;
import kesu.terms.Channel;
import kesu.terms.ReportLevel;
import kesu.terms.Text;

/**
 * The words of one form as they are printed, in the language that stands first.
 *
 * @param language the language that stands first
 */
record FormWords(FormView form, Locale language) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CompanyTime.ZONE);
  private static final String CHOSEN = "■ ";
  private static final String OTHER = "□ ";

  /** The label of a cell in the first language. */
  String label(FormLayout.Cell cell) {
    return first(labelText(cell)).replace("（", "\n（");
  }

  /** The label of a cell in the second language. */
  String smallLabel(FormLayout.Cell cell) {
    return second(labelText(cell));
  }

  private Text labelText(FormLayout.Cell cell) {
    if (cell.text() != null) {
      return cell.text();
    }
    return cell.field() == null ? new Text("", "") : form.field(cell.field()).label();
  }

  /** The content of a field, line by line. */
  List<String> content(FormField field) {
    List<String> lines = form.field(field).lines().stream().map(this::first).toList();
    return switch (field) {
      case CHANNEL -> List.of(channels());
      case PLAN -> lines.size() > 1 ? numbered(lines) : lines;
      default -> lines;
    };
  }

  /** The channels of the form, the complaint's own marked. */
  private String channels() {
    List<Text> chosen = form.field(FormField.CHANNEL).lines();
    return String.join(
        "\u3000",
        Stream.of(Channel.values())
            .sorted(Comparator.comparing(channel -> channel == Channel.OTHER))
            .map(Channel::text)
            .map(channel -> (chosen.contains(channel) ? CHOSEN : OTHER) + first(channel))
            .toList());
  }

  private static List<String> numbered(List<String> lines) {
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      numbered.add((i + 1) + ". " + lines.get(i));
    }
    return numbered;
  }

  /** The person who filled in a field and the time; empty where the case itself fills it. */
  String filledBy(FormField field) {
    FormView.Field found = form.field(field);
    return found.by() == null || found.at() == null || field.isSignature()
        ? ""
        : found.by().person() + "  " + TIME.format(found.at());
  }

  String title() {
    return first(FormLayout.TITLE);
  }

  String smallTitle() {
    return second(FormLayout.TITLE);
  }

  /** The number of the complaint, and the version of its form. */
  String number() {
    return first(
        new Text(
            "编号 " + form.number() + versionZh() + sentZh(),
            "No. " + form.number() + versionEn() + sentEn()));
  }

  private String versionZh() {
    return form.version() == 0 ? "" : "\u3000第 " + form.version() + " 版";
  }

  private String versionEn() {
    return form.version() == 0 ? "" : ", version " + form.version();
  }

  private String sentZh() {
    return form.at() == null || form.level() == null
        ? ""
        : "\u3000" + TIME.format(form.at()) + " 上报" + level(form.level()).zh();
  }

  private String sentEn() {
    return form.at() == null || form.level() == null
        ? ""
        : ", sent to " + level(form.level()).en() + " " + TIME.format(form.at());
  }

  private static Text level(ReportLevel level) {
    return switch (level) {
      case STORE_HEAD -> new Text("门店店长", "the store head");
      case BRANCH_CUSTOMER_SERVICE -> new Text("分部客服部", "branch customer service");
      case HEAD_OFFICE -> new Text("总部客诉部", "head office");
    };
  }

  /** Remarks below the form: what is missing, and what the reader does not see. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    List<FormView.Missing> missing = form.missing().getOrDefault(FormStage.ARCHIVE, List.of());
    if (missing.isEmpty()) {
      remarks.add(first(new Text("各项已填写完整。", "Every field is filled in.")));
    } else {
      remarks.add(
          first(new Text("尚缺：", "Still missing: "))
              + String.join(
                  first(new Text("、", ", ")),
                  missing.stream().map(one -> first(one.label())).toList()));
    }
    if (form.masked()) {
      remarks.add(
          first(
              new Text(
                  "顾客姓名、电话、地址已隐去。", "The customer's name, telephone and address are masked.")));
    }
    return remarks;
  }

  private String first(Text text) {
    return text.in(language);
  }

  private String second(Text text) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? text.en() : text.zh();
  }
}
