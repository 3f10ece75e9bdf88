package kesu.intake;

import java.util.Locale;
import kesu.defaults.decisions.Answer;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Prints the feedback form for those who may read it. */
@Service
@Clause("R1-FM1")
public final class PrintForm {
  private final ReadForm readForm;
  private final FormPrinter printer;

  PrintForm(ReadForm readForm, FormPrinter printer) {
    this.readForm = readForm;
    this.printer = printer;
  }

  /**
   * A form as a document.
   *
   * @param content the document's bytes
   * @param number the number of the complaint and the version of the form, for a file's name
   */
  public record Print(byte[] content, String number) {
    @Override
    public String toString() {
      return "Print[" + number + "]";
    }
  }

  /** Prints a version of a form, or the form as it stands. */
  public Answer<Print> print(
      ComplaintId id,
      @Nullable Integer version,
      FormPrinter.Format format,
      Locale language,
      Actor actor) {
    return readForm
        .form(id, version, actor)
        .map(
            form ->
                new Print(
                    printer.print(form, format, language), form.number() + "-v" + form.version()));
  }
}
